import { describe, expect, it } from 'vitest'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import { tableOf } from './table-of.ts'

const read = (text: string): string[] =>
  tableRows([tableOf(text)], [], {}, {}).flatMap((row) =>
    row.values.map((v) => `${row.item} ${v.text} ${v.role} ${v.years?.from ?? '-'}`),
  )

describe('what a bracket behind a number says of it', () => {
  it.each([
    [
      'its role, before that of the head; a head is left to its column by words of aims between dated rows',
      `指標 | 目標年度 | 目標値 | 実績値・見込
       応募件数 | 最終目標R9 | 全項目で目標達成 | －
       ^ | R6年度 | 48件 | 46件（見込）
       ^ | R5年度 | 45件 | 44件（実績）`,
      [
        '応募件数 全項目で目標達成 target -',
        '応募件数 48件 target 2024',
        '応募件数 46件 forecast 2024',
        '応募件数 45件 target 2023',
        '応募件数 44件 actual 2023',
      ],
    ],
    [
      'no role of a rate',
      `指標 | 区分 | R5 | R6
       利用者数 | 達成率 | 95%（見込） | 97%`,
      ['利用者数 95% rate 2023', '利用者数 97% rate 2024'],
    ],
    [
      'its year, and how final it is',
      `項目 | 策定時（H29） | 現況（R4） | 努力目標（R12）
       消費量(GJ) | 77.4（H28） | 70.1（R3速報） | 61.9（20％減）
       太陽光(件) | 4,216 | 6,873 | 9,500`,
      [
        '消費量(GJ) 77.4 baseline 2016',
        '消費量(GJ) 70.1 actual 2021',
        '消費量(GJ) 61.9（20％減） target 2030',
        '太陽光(件) 4,216 baseline 2017',
        '太陽光(件) 6,873 actual 2022',
        '太陽光(件) 9,500 target 2030',
      ],
    ],
  ])('%s', (_, table, facts) => expect(read(table).filter((f) => !/ － /.test(f))).toEqual(facts))
})
