// The part of the published profile https://datapackage.org/profiles/2.0/datapackage.json that our packages touch.
// The profile itself cannot be fetched where the tests run; its rules were read and are written down here again:
// required keys, types, patterns of paths, licences, media types and hashes, and what each type of field may carry.
import { z } from 'zod'

/** A URL, or a POSIX path that does not lead out of the package. */
const path = z.string().regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/)

const source = z
  .looseObject({
    title: z.string().optional(),
    path: path.optional(),
    email: z.email().optional(),
    version: z.string().optional(),
  })
  .refine((value) => Object.keys(value).length > 0)

const license = z
  .looseObject({
    name: z
      .string()
      .regex(/^([-a-zA-Z0-9._])+$/)
      .optional(),
    path: path.optional(),
    title: z.string().optional(),
  })
  .refine(({ name, path: file }) => name !== undefined || file !== undefined, 'a licence needs a name or a path')

const common = { name: z.string(), title: z.string().optional(), description: z.string().optional() }
const plain = z.literal('default').optional()

/** Without a type a field is a string; with another type only its own keys are allowed to be set. */
const field = z.union([
  z.looseObject({
    ...common,
    type: z.literal('string').optional(),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
  }),
  z.looseObject({ ...common, type: z.literal('integer'), format: plain, bareNumber: z.boolean().optional() }),
  z.looseObject({ ...common, type: z.literal('number'), format: plain, bareNumber: z.boolean().optional() }),
  z.looseObject({
    ...common,
    type: z.literal('boolean'),
    format: plain,
    trueValues: z.array(z.string()).min(1).optional(),
    falseValues: z.array(z.string()).min(1).optional(),
  }),
  z.looseObject({ ...common, type: z.literal(['array', 'object']), format: plain }),
  z.looseObject({ ...common, type: z.literal('datetime'), format: z.string().optional() }),
])

const foreignKey = z.looseObject({
  fields: z.array(z.string()).min(1),
  reference: z.looseObject({ resource: z.string().optional(), fields: z.array(z.string()).min(1) }),
})

const schema = z.looseObject({
  fields: z.array(field).min(1),
  missingValues: z.array(z.string()).optional(),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z.array(foreignKey).min(1).optional(),
})

const resource = z.looseObject({
  ...common,
  path,
  data: z.never().optional(),
  type: z.literal('table').optional(),
  format: z.string().optional(),
  mediatype: z.string().regex(/^(.+)\/(.+)$/),
  encoding: z.string().optional(),
  bytes: z.int().optional(),
  hash: z.string().regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/),
  dialect: z.looseObject({ lineTerminator: z.string().optional(), header: z.boolean().optional() }).optional(),
  sources: z.array(source).optional(),
  schema,
})

export const dataPackageProfile = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  created: z.iso.datetime().optional(),
  licenses: z.array(license).min(1).optional(),
  sources: z.array(source).optional(),
  resources: z.array(resource).min(1),
})

export type DataPackage = z.infer<typeof dataPackageProfile>

/** What a JSON schema cannot say: names are unique, keys name columns, references name resources and their columns. */
export const brokenReferences = ({ resources }: DataPackage): string[] => {
  const columns = new Map(resources.map((r) => [r.name, r.schema.fields.map((f) => f.name)]))
  const missing = (name: string, wanted: readonly string[]) =>
    wanted.filter((column) => !columns.get(name)?.includes(column)).map((column) => `${name}.${column}`)
  return [
    ...(columns.size === resources.length ? [] : ['two resources of one name']),
    ...resources.flatMap((r) => [
      ...(new Set(columns.get(r.name)).size === r.schema.fields.length ? [] : [`${r.name}: two columns of one name`]),
      ...missing(r.name, r.schema.primaryKey ?? []),
      ...(r.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => [
        ...missing(r.name, fields),
        ...missing(reference.resource ?? r.name, reference.fields),
      ]),
    ]),
  ]
}
