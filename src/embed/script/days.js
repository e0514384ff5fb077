/** Days where the reader is, and how they are said. */

/** The milliseconds of a day. */
const DAY = 86_400_000;

const FORM = /** @type {Intl.DateTimeFormatOptions} */ ({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const days = () => {
  let now = new Date();
  return {
    /** The day it is, in days since 1 January 1970. From here on it is the day of the quiz: a page may be open for days before somebody begins. */
    today() {
      now = new Date(Date.now());
      return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
    },

    /** The day so many days from the day of the quiz: as it is said in the language, and on a second line in numbers (ISO 8601). @param {number} days @param {string} language */
    day(days, language) {
      const date = new Date(now);
      // At noon: a change to summer time does not move the day.
      date.setHours(12);
      date.setDate(date.getDate() + days);
      const numbers = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
      return date.toLocaleDateString(language, FORM) + "\n" + numbers.map((number) => String(number).padStart(2, "0")).join("-");
    },
  };
};
