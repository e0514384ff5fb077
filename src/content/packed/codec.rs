//! Reading and writing of the packed form. Reading cannot fail half-way: past the end it goes
//! on with zeros and says so afterwards, which keeps the code for every type small.

/// Something that can be packed.
pub(super) trait Packed: Sized {
    /// Writes it.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads it.
    fn take(from: &mut Reader) -> Self;
}

/// How deep lists and boxes may nest. Conditions nest forty deep at most, three of these each.
const DEEPEST: u8 = 200;

/// Bytes being read.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    failed: bool,
    depth: u8,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, failed: false, depth: 0 }
    }

    /// Whether everything was read, and nothing more was asked for.
    pub(super) fn is_done(&self) -> bool {
        self.bytes.is_empty() && !self.failed
    }

    #[inline(never)]
    pub(super) fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                *first
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// A whole number, seven bits a byte, the smallest first.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u64 {
        let mut value = 0;
        for place in 0..9 {
            let byte = self.byte();
            value |= u64::from(byte & 127) << (7 * place);
            if byte < 128 {
                break;
            }
        }
        value
    }

    /// How many items follow: never more than there are bytes.
    #[inline(never)]
    pub(super) fn length(&mut self) -> usize {
        let length = self.number() as usize;
        if length > self.bytes.len() {
            self.fail();
            return 0;
        }
        length
    }

    /// A text, letter by letter: the code that checks UTF-8 is five times as long.
    #[inline(never)]
    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.length() {
            text.push(char::from_u32(self.number() as u32).unwrap_or_default());
        }
        text
    }

    /// Reads a list, item by item. One loop for lists of every kind.
    #[inline(never)]
    fn each(&mut self, take: &mut dyn FnMut(&mut Self)) {
        self.enter();
        for _ in 0..self.length() {
            if self.failed {
                break;
            }
            take(self);
        }
        self.depth -= 1;
    }

    /// Notes that something is not of the form. What comes after it means nothing.
    pub(super) fn fail(&mut self) {
        self.failed = true;
        self.bytes = &[];
    }

    /// Reads something that may hold its like. Past the deepest level nothing is left to read,
    /// so that no file overflows the stack.
    #[inline(never)]
    fn enter(&mut self) {
        self.depth += 1;
        if self.depth > DEEPEST {
            self.fail();
        }
    }
}

pub(super) fn put_number(mut value: u64, out: &mut Vec<u8>) {
    while value >= 128 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

impl Packed for usize {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(*self as u64, out);
    }
    fn take(from: &mut Reader) -> Self {
        from.number() as Self
    }
}

impl Packed for u16 {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(u64::from(*self), out);
    }
    fn take(from: &mut Reader) -> Self {
        from.number() as Self
    }
}

impl Packed for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }
    fn take(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Packed for i8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }
    fn take(from: &mut Reader) -> Self {
        from.byte() as Self
    }
}

impl Packed for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn take(from: &mut Reader) -> Self {
        from.byte() != 0
    }
}

/// Thousandths: no number of a definition is finer, and the check says so if one is.
impl Packed for f64 {
    fn put(&self, out: &mut Vec<u8>) {
        let thousandths = (self.abs() * 1000.0).round();
        assert!(thousandths / 1000.0 == self.abs(), "a number finer than a thousandth: {self}");
        put_number((thousandths as u64) << 1 | u64::from(*self < 0.0), out);
    }
    fn take(from: &mut Reader) -> Self {
        let packed = from.number();
        let size = (packed >> 1) as Self / 1000.0;
        if packed & 1 == 1 { -size } else { size }
    }
}

impl Packed for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.chars().count() as u64, out);
        self.chars().for_each(|letter| put_number(u64::from(letter), out));
    }
    fn take(from: &mut Reader) -> Self {
        from.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.len() as u64, out);
        self.iter().for_each(|item| item.put(out));
    }
    #[inline(never)]
    fn take(from: &mut Reader) -> Self {
        // Room is made as items come: a damaged file may claim any number.
        let mut items = Self::new();
        from.each(&mut |from| items.push(T::take(from)));
        items
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        self.iter().for_each(|item| item.put(out));
    }
    #[inline(never)]
    fn take(from: &mut Reader) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Packed> Packed for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }
    fn take(from: &mut Reader) -> Self {
        from.enter();
        let inner = Self::new(T::take(from));
        from.depth -= 1;
        inner
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }
    fn take(from: &mut Reader) -> Self {
        (A::take(from), B::take(from))
    }
}

impl Packed for [u16; 4] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|item| item.put(out));
    }
    fn take(from: &mut Reader) -> Self {
        [(); 4].map(|()| u16::take(from))
    }
}
