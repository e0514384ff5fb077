// Reading WebAssembly as text, as tools/split.mjs does.
import assert from "node:assert/strict";
import test from "node:test";
import { afterName, bytesOf, inside, nameOf, plain, typeOf } from "../../tools/wat.mjs";

test("a function has one name, however a build spells it", () => {
  for (const spelled of [
    '$"<heavy_legs[de98499ca0fa425a]::session::Session>::change"',
    '$"heavy_legs::session::walk::<impl heavy_legs::session::Session>::change::hd767c3b83f54e8fe"',
    "$heavy_legs::session::Session::change::hd767c3b83f54e8fe",
  ]) {
    assert.equal(plain(spelled), "heavy_legs::session::Session::change");
  }
  assert.equal(plain('$"heavy_legs[de98499ca0fa425a]::ui::screens::report::report"'), "heavy_legs::ui::screens::report::report");
  assert.equal(plain('$"<&&yew[1]::Key as core[2]::cmp::PartialEq>::eq"'), "<&&yew::Key as core::cmp::PartialEq>::eq");
});

test("forms end where they end, whatever stands in names, texts and remarks", () => {
  const [one, two, three] = inside('(module (func $"a (b" (param $0 i32)) ;; a ( remark\n (data (i32.const 1) "\\") (") (; ( ;) (func $c))');
  assert.equal(nameOf(one), '$"a (b"');
  assert.equal(two, '(data (i32.const 1) "\\") (")');
  assert.equal(three, "(func $c)");
});

test("types lose the names of parameters, and data are read as bytes", () => {
  assert.equal(typeOf("(func $f (param $0 i32) (param $x f64) (result i32) (local $1 i32) (i32.const 1))").trim(), "(param i32) (param f64) (result i32)");
  assert.equal(typeOf("(func $f (local $1 i32))"), "");
  assert.equal(afterName("(memory $0 17 65536)"), "17 65536");
  assert.deepEqual([...bytesOf('(data $d (i32.const 5) "\\00a\\t\\"\\\\\\ff")')], [0, 97, 9, 34, 92, 255]);
});
