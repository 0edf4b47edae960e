// Where things are in the recogniser's core: tesseract.js-core 7, tesseract-core-simd-lstm.wasm, of this very SHA-256. Pure.
// Found by its disassembly beside Tesseract's sources (src/lstm): where the core is another, nothing of this holds.
import { type Code, i32 } from './instructions.ts'

export const CORE_SHA256 = '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea'

/** How many functions it has: what is added begins with this number. */
export const FUNCTIONS = 3502

/** Numbers of its functions. */
export const CORE = {
  /** NetworkIO::Resize2d: (output, in bytes?, map, features). */
  resize: 156,
  /** WeightMatrix::MatrixDotVector: (weights, bytes of the input, floats of the output). */
  matrixDotVector: 498,
  /** NetworkIO::Randomize: (output, t, first feature, number of features, random numbers). */
  randomize: 994,
} as const

/** Bytes from the beginning of the module: the first instruction of a function, or the place that is named. */
export const PLACES = {
  /** IntSimdMatrix's function: (outputs, inputs + 1, weights, scales, input, output). */
  matrixTimesVector: 0x21db3d,
  /** NetworkIO::WriteTimeStepPart: (this, t, first feature, number, floats). */
  writeTimeStepPart: 0x062716,
  /** NetworkIO::WriteTimeStep: (this, t, floats). */
  writeTimeStep: 0x01e276,
  /** Convolve::Forward and FullyConnected::Forward: (this, debug, input, transposed, scratch, output). */
  convolve: 0x1876f5,
  fullyConnected: 0x185600,
  /** LSTM::Forward, from the first gate's weights to the output of the step. */
  gates: 0x182d92,
  afterGates: 0x1837b2,
} as const
/** Locals of LSTM::Forward at these places. */
export const LSTM_LOCALS = { network: 0, frame: 6, t: 12 } as const

/** The stack pointer. */
export const STACK = 0
/** Pointer to the functions for matrices of bytes, where the core has any. */
export const MATRIX_FUNCTIONS = 412788
/** 4,097 floats each, of arguments in 256ths. */
export const TABLES = { tanh: 135008, logistic: 151392 } as const

/** Words (4 bytes) of a Network, and of an LSTM, Convolve or FullyConnected after them. */
export const NETWORK = { type: 1, training: 2, inputs: 5, outputs: 6 } as const
export const TYPE_TANH = 19
export const IN_TRAINING = 1
export const CONVOLVE = { random: 13, halfWidth: 14, halfHeight: 15 } as const
export const LSTM = { states: 15, source: 234 } as const
/** Bytes. */
export const LSTM_BYTES = {
  twoDimensions: 68,
  gates: { input: 72, inputGate: 244, forgetGate: 416, outputGate: 588 },
} as const
/** Words of the frame of LSTM::Forward: pointers to floats. */
export const FRAME = { input: 41, inputGate: 44, forgetGate: 47, outputGate: 50, state: 38, output: 35 } as const
/** FullyConnected: its WeightMatrix begins at byte 56. */
export const DENSE = { bytesMode: 356, scales: 33, weights: 54 } as const
/** Words of a NetworkIO, and the byte that says whether it holds bytes (1) or floats (0). */
export const IO = {
  bytes: 7,
  steps: 9,
  features: 10,
  map: 13,
  pictures: 13,
  height: 14,
  width: 15,
  heights: 19,
  widths: 22,
} as const
export const IO_BYTES_MODE = 48

export const word = (base: Code, number: number): Code => i32.load(base, 4 * number)
