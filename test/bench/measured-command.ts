// Runs the command line in this process and ends stderr with what it cost.
import { processIo } from '../../src/cli/io.ts'
import { runProgram } from '../../src/cli/program.ts'

process.exitCode = await runProgram(process.argv.slice(2), processIo())
const { user, system } = process.cpuUsage()
process.stderr.write(
  `\n${JSON.stringify({ memory: process.resourceUsage().maxRSS * 1024, cpu: (user + system) / 1e6 })}\n`,
)
