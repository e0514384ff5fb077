// The days of a result, in time zones and over changes of the clock.
import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { days } from "../../src/embed/script/days.js";

/** What a reader's clock says, in their own time zone. */
const at = (zone, moment) => {
  process.env.TZ = zone;
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: new Date(moment) });
  const made = days();
  return { today: made.today(), day: (count, language = "en-GB") => made.day(count, language).split("\n") };
};
const since1970 = (day) => Date.parse(day + "T00:00Z") / 86_400_000;

test("a day is the reader's own, not that of Greenwich", () => {
  assert.equal(at("Pacific/Auckland", "2026-11-29T12:00:00Z").today, since1970("2026-11-30"));
  assert.equal(at("America/Los_Angeles", "2026-11-30T03:00:00Z").today, since1970("2026-11-29"));
  assert.equal(at("Pacific/Auckland", "2026-11-29T12:00:00Z").day(14)[1], "2026-12-14");
});

test("a change to summer or winter time moves no day", () => {
  for (const moment of ["2026-03-28T23:30:00+01:00", "2026-03-28T00:10:00+01:00"]) assert.equal(at("Europe/Berlin", moment).day(1)[1], "2026-03-29", moment);
  for (const moment of ["2026-10-24T23:30:00+02:00", "2026-10-24T00:10:00+02:00"]) assert.equal(at("Europe/Berlin", moment).day(2)[1], "2026-10-26", moment);
});

test("days before the quiz and over the end of a year are found", () => {
  const { day } = at("Europe/Berlin", "2027-01-05T09:00:00+01:00");
  assert.equal(day(-14)[1], "2026-12-22");
  assert.equal(day(28)[1], "2027-02-02");
  assert.equal(at("Europe/Berlin", "2028-02-28T09:00:00+01:00").day(1)[1], "2028-02-29");
});

test("a day is said in the language", () => {
  assert.equal(at("Europe/Berlin", "2026-11-30T09:00:00+01:00").day(14, "de")[0], "Montag, 14. Dezember 2026");
});
