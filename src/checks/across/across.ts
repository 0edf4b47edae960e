// What a check over several documents is, and what it is given. Types only.

import type { Place } from '../../types.ts'
import type { Check, Draft, NumberFact } from '../check.ts'

export type AcrossDocument = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly title: string | null
  readonly city: string | null
  /** The fiscal year the paper is about. */
  readonly year: number | null
  /** When it was made, ISO. */
  readonly dated: string | null
  readonly family: string | null
  /** The document that replaced it. */
  readonly newer: number | null
}

export type AcrossFact = NumberFact & { readonly document: AcrossDocument }

/** One indicator in one document: a value for each role and year; what the document says in two ways is left out. */
export type AcrossSeries = {
  readonly document: AcrossDocument
  readonly item: string
  /** The name without what differs between copies. */
  readonly name: string
  readonly path: readonly string[]
  /** The path without what differs between copies. */
  readonly line: string
  readonly unit: string
  readonly cumulative: boolean
  readonly values: ReadonlyMap<string, AcrossFact>
}

/** All that the documents of one city say under one name. */
export type CityGroup = {
  /** Of the newest versions only. */
  readonly series: readonly AcrossSeries[]
  /** Those of them that are one indicator in several documents. */
  readonly clusters: readonly (readonly AcrossSeries[])[]
  /** From one version of a paper to the next. */
  readonly versions: readonly (readonly [older: AcrossSeries, newer: AcrossSeries])[]
}

/** Two years' papers of one form, most of whose common values agree. */
export type Kin = (a: AcrossDocument, b: AcrossDocument) => boolean

/** Values of one name, unit and year in many cities, one a city. */
export type CitiesGroup = {
  readonly values: readonly { readonly fact: AcrossFact; readonly people: number }[]
}

/** What one paper says of a project: how long it goes on, what it costs. */
export type ProjectPaper = {
  readonly document: AcrossDocument
  readonly project: string
  /** Last year of its period, where it has an end, and where that is printed. */
  readonly end?: { readonly year: number; readonly text: string; readonly place: Place }
  readonly costs: readonly AcrossFact[]
}

export type AcrossDraft = Omit<Draft, 'facts' | 'places'> & {
  readonly facts: readonly AcrossFact[]
  /** For what stands in no fact. */
  readonly marks?: readonly { readonly document: AcrossDocument; readonly place: Place }[]
}

type Named = Pick<Check, 'id' | 'title' | 'severity'>
export type CityCheck = Named & { readonly run: (group: CityGroup) => readonly AcrossDraft[] }
/** The papers of one project, oldest first. */
export type ProjectCheck = Named & { readonly run: (papers: readonly ProjectPaper[]) => readonly AcrossDraft[] }
export type CitiesCheck = Named & { readonly run: (group: CitiesGroup) => readonly AcrossDraft[] }

/** A finding stands with one document and names the places in others. */
export type Elsewhere = {
  readonly sha256: string
  readonly document: string
  readonly pages: readonly number[]
  readonly boxes: readonly (readonly number[])[]
  readonly facts: readonly string[]
}
