// Prints "N passed, N failed, N skipped" from a vitest JSON report; fails where no test ran.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
if (report.numPassedTests === 0) process.exitCode = 1
// A suite that cannot be loaded holds no failed test, and is a failure all the same.
const broken = report.testResults.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
).length
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests + broken} failed, ${report.numPendingTests} skipped`,
)
