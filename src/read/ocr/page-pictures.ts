// A page's operators -> the pictures and masks it paints, where they lie, and how fine they are. Pure.
import { IDENTITY, type Matrix, multiply } from '../text-layer/matrix.ts'
import { OPS } from '../text-layer/pdfjs.ts'

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
/** `width`: pixels, 0 where it is not told; `id`: of a picture by itself, no mask or group. */
export type PaintedPicture = { readonly id?: string; readonly width: number; readonly matrix: Matrix }

export const picturesIn = ({ fnArray, argsArray }: Operators, base: Matrix): PaintedPicture[] => {
  let ctm = base
  const stack: Matrix[] = []
  const found: PaintedPicture[] = []
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as unknown[]
    switch (fnArray[i]) {
      case OPS.save:
        stack.push(ctm)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ctm = stack.pop() ?? ctm
        break
      case OPS.transform:
        ctm = multiply(ctm, args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        stack.push(ctm)
        ctm = multiply(ctm, (args[0] ?? IDENTITY) as Matrix)
        break
      case OPS.paintImageXObject:
        found.push({ id: args[0] as string, width: (args[1] as number | undefined) ?? 0, matrix: ctm })
        break
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
        found.push({ width: (args[0] as { readonly width?: number } | undefined)?.width ?? 0, matrix: ctm })
        break
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintInlineImageXObjectGroup:
        found.push({ width: 0, matrix: ctm })
        break
    }
  }
  return found
}

/** Share of the page that a picture covers at least: a logo says nothing of the print. */
const COVERS = 0.05

/** Pixels an inch of the finest picture that covers a good part of the page; copiers part print from paper and keep it finer. */
export const finestOf = (list: Operators, paper: { readonly width: number; readonly height: number }): number => {
  let finest = 0
  for (const { width, matrix } of picturesIn(list, IDENTITY)) {
    const [across, down] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])]
    if (across * down >= COVERS * paper.width * paper.height) finest = Math.max(finest, (width * 72) / across)
  }
  return finest
}
