// Puts functions that resemble each other side by side: a compressor finds what it has seen a
// moment ago at less cost.

/** So many lines in a row are compared. */
const LINES = 3;

/** The rows of a function's lines, without the names it has for things. @param {string} form */
const rows = (form) => {
  const lines = form.split("\n").slice(1).map((line) => line.trim().replace(/\$\S+/g, (name) => (/^\$\d+$/.test(name) ? "$" : name)));
  const found = new Set();
  for (let at = 0; at + LINES <= lines.length; at++) found.add(lines.slice(at, at + LINES).join("\n"));
  return found;
};

/** From each to the one that is most like it. What many have in common says little. @param {string[]} forms */
export const alike = (forms) => {
  const all = forms.map(rows);
  const having = new Map();
  all.forEach((own, place) => own.forEach((row) => having.set(row, [...(having.get(row) ?? []), place])));
  const order = [0];
  const left = new Set(forms.keys());
  left.delete(0);
  while (left.size) {
    const own = all[order.at(-1)];
    const likeness = new Map();
    for (const row of own) {
      const others = having.get(row);
      for (const place of others) if (left.has(place)) likeness.set(place, (likeness.get(place) ?? 0) + 1 / Math.log2(1 + others.length));
    }
    let best;
    let most = -1;
    for (const place of left) {
      const value = (likeness.get(place) ?? 0) / Math.sqrt(1 + Math.min(own.size, all[place].size));
      if (value > most) [best, most] = [place, value];
    }
    order.push(best);
    left.delete(best);
  }
  return order.map((place) => forms[place]);
};
