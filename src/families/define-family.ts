// A family: what is peculiar to one kind of paper that comes out again and again (one form of one publisher). Plain data.
// Everything works without one; a family only pins what the generic reading cannot know.
import { z } from 'zod'
import type { Role } from '../types.ts'

const pattern = z
  .string()
  .min(1)
  .refine(isRegExp, { error: '正規表現ではありません / not a regular expression' })
  .describe('Regular expression source, matched against folded text')

// biome-ignore format: one glance
const ROLES = ['baseline', 'actual', 'target', 'forecast', 'budget', 'settlement', 'increment', 'cumulative_increment', 'rate', 'difference', 'grade', 'other'] as const satisfies readonly Role[]

export const familySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('The file name without its ending'),
  title: z.string().describe('What the paper is called, for people'),
  match: z
    .strictObject({
      all: z.array(pattern).min(1).describe('Each must stand in the text of the document'),
      none: z.array(pattern).optional().describe('None may stand there'),
    })
    .describe('How the paper is recognised by its content'),
  municipality: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('6-digit code, where every paper of the family is of one city'),
  hints: z
    .strictObject({
      roles: z
        .array(z.strictObject({ match: pattern, role: z.enum(ROLES) }))
        .optional()
        .describe('Column head -> role'),
      units: z
        .array(z.strictObject({ match: pattern, unit: z.string() }))
        .optional()
        .describe('Item -> unit'),
      ignore: z.array(pattern).optional().describe('Items that are no facts'),
      fiscalYear: z.int().min(1868).max(2200).optional(),
      era: z.string().optional().describe('Era of a bare 「5年度」'),
    })
    .default({}),
  checks: z
    .record(
      z.string(),
      z.strictObject({
        severity: z.enum(['error', 'suspicious', 'info', 'off']),
        reason: z.string().min(1).describe('Why this paper is judged otherwise'),
      }),
    )
    .optional()
    .describe('Check -> off or another severity, with the reason'),
})

export type Family = z.infer<typeof familySchema>
export type FamilyDefinition = z.input<typeof familySchema>

/** Gives a plain object its type; checked when it is loaded. */
export const defineFamily = (family: FamilyDefinition): FamilyDefinition => family

export const familyJsonSchema = (): unknown => z.toJSONSchema(familySchema, { io: 'input' })

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}
