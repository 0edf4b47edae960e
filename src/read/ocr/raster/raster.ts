// Gray pictures and what is done to them whole: turned by quarters, made smaller or larger, framed. Pure; typed arrays.
import type { Turn } from '../../../types.ts'

/** 0 black, 255 white, row by row. */
export type Gray = { readonly width: number; readonly height: number; readonly data: Uint8Array }
/** 1 = ink. */
export type Bits = { readonly width: number; readonly height: number; readonly data: Uint8Array }
/** Whole pixels, x1 and y1 outside. */
export type PixelBox = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** Turned clockwise. */
export const turned = (gray: Gray, turn: Turn): Gray => {
  const { width, height, data } = gray
  if (turn === 0) return gray
  if (turn === 180) return { width, height, data: data.slice().reverse() }
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = turn === 90 ? [height - 1 - y, x] : [y, width - 1 - x]
      out[row * height + column] = data[y * width + x]!
    }
  return { width: height, height: width, data: out }
}

/** `factor` times the size, each pixel the mean of what it covers (smaller) or between its neighbours (larger). */
export const resized = (gray: Gray, factor: number): Gray =>
  factor < 1 ? shrunk(gray, factor) : stretched(gray, factor)

const shrunk = ({ width, height, data }: Gray, factor: number): Gray => {
  const w = Math.max(1, Math.round(width * factor))
  const h = Math.max(1, Math.round(height * factor))
  const out = new Uint8Array(w * h)
  const step = 1 / factor
  for (let y = 0; y < h; y++) {
    const y0 = Math.min(height - 1, Math.floor(y * step))
    const y1 = Math.min(height, Math.max(y0 + 1, Math.round((y + 1) * step)))
    for (let x = 0; x < w; x++) {
      const x0 = Math.min(width - 1, Math.floor(x * step))
      const x1 = Math.min(width, Math.max(x0 + 1, Math.round((x + 1) * step)))
      let sum = 0
      for (let v = y0; v < y1; v++) for (let u = x0; u < x1; u++) sum += data[v * width + u]!
      out[y * w + x] = sum / ((y1 - y0) * (x1 - x0))
    }
  }
  return { width: w, height: h, data: out }
}

const stretched = ({ width, height, data }: Gray, factor: number): Gray => {
  const [w, h] = [Math.round(width * factor), Math.round(height * factor)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      out[y * w + x] = between({ width, height, data }, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5)
  return { width: w, height: h, data: out }
}

/** The gray at a place between pixels; the nearest pixel outside. */
export const between = ({ width, height, data }: Gray, x: number, y: number): number => {
  const px = Math.min(Math.max(x, 0), width - 1)
  const py = Math.min(Math.max(y, 0), height - 1)
  const [x0, y0] = [Math.floor(px), Math.floor(py)]
  const [x1, y1] = [Math.min(x0 + 1, width - 1), Math.min(y0 + 1, height - 1)]
  const [fx, fy] = [px - x0, py - y0]
  const top = data[y0 * width + x0]! * (1 - fx) + data[y0 * width + x1]! * fx
  const bottom = data[y1 * width + x0]! * (1 - fx) + data[y1 * width + x1]! * fx
  return top * (1 - fy) + bottom * fy
}

/** White all round, so that no letter touches the edge (Tesseract misreads those that do). */
export const padded = ({ width, height, data }: Gray, by: number): Gray => {
  const w = width + 2 * by
  const out = new Uint8Array(w * (height + 2 * by)).fill(255)
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, (y + 1) * width), (y + by) * w + by)
  return { width: w, height: height + 2 * by, data: out }
}

/** Rows become columns. */
export const transposed = <T extends Gray | Bits>({ width, height, data }: T): Gray => {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x]!
  return { width: height, height: width, data: out }
}
