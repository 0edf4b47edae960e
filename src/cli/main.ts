#!/usr/bin/env node
// The command `machikpi`.  [IO]
import { processIo } from './io.ts'
import { runProgram } from './program.ts'
import { endWithParent } from './start-again.ts'

endWithParent()

// Whoever reads the data may stop early (| head): that is no failure. 141 is what a shell says of a closed pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
})

process.exitCode = await runProgram(process.argv.slice(2), processIo())
