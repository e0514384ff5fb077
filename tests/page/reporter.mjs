// Says what node's test runner found in the words of cargo's, so that tools/test.sh counts both.
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === "test:pass") passed++;
    if (type === "test:fail") {
      failed++;
      yield `${data.name} ... FAILED\n${data.details.error.cause?.stack ?? data.details.error}\n`;
    }
  }
  yield `test result: ${failed ? "FAILED" : "ok"}. ${passed} passed; ${failed} failed;\n`;
}
