// What checks look at <-> bytes for the database: JSON, deflated to about a tenth.  [IO: none; zlib]
import { deflateSync, inflateSync } from 'node:zlib'
import type { Material } from '../checks/check.ts'

export const packMaterial = (material: Material): Uint8Array => deflateSync(JSON.stringify(material))

export const unpackMaterial = (content: Uint8Array): Material => JSON.parse(inflateSync(content).toString())
