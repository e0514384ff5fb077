// For browsers that do not tell over WebDriver what the console says: keeps what goes wrong.
window.heard = [];
addEventListener("error", (event) => heard.push(`ERROR ${event.message ?? event.target?.outerHTML}`));
addEventListener("unhandledrejection", (event) => heard.push(`ERROR ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => heard.push(`ERROR ${event.violatedDirective} forbids ${event.blockedURI}`));
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...words) => {
    heard.push(`${level.toUpperCase()} ${words.join(" ")}`);
    say.apply(console, words);
  };
}
