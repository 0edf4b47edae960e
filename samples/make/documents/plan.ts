// 苫小牧市 地域再生計画: prose with the same two tables three times, one row cut by a page end. Set by typst itself, tables and all.
import factData from '../data/plan.json' with { type: 'json' }
import type { DrawnCell, DrawnTable } from '../layout/draw.ts'
import { typstPdf } from '../surfaces/typst.ts'
import { type FactRow, factsOf, numbersInText, type Sample } from '../truth.ts'

const YEARS = [
  '事業開始前 (現時点)',
  '平成29年度 増加分 (1年目)',
  '平成30年度 増加分 (2年目)',
  '平成31年度 増加分 (3年目)',
]
const TARGETS = [
  ['地域課題の解決に向けた実証事業の件数 (年間)', '3', '3', '0', '0'],
  ['イノベーションマッチングイベント参加社数(社)', '34', '16', '10', '20'],
  ['本事業をきっかけとした域内創業事業・企業数(件)', '0', '1', '2', '3'],
  ['管内学生の管内事業所就職割合(%)', '50.32', '2', '3', '5'],
]
const TOTALS = ['3', '46', '6', '10']
/** The second printing of the sums spells two names with full-width brackets. */
const TOTAL_NAMES = (fullWidth: boolean) => [
  '地域課題の解決に向けた実証事業の件数 (年間)',
  fullWidth ? 'イノベーションマッチングイベント参加社数（社）' : 'イノベーションマッチングイベント参加社数(社)',
  fullWidth ? '本事業をきっかけとした域内創業事業・企業数（件）' : '本事業をきっかけとした域内創業事業・企業数(件)',
  '管内学生の管内事業所就職割合',
]
/** Pages of the six tables; the fourth is cut. */
const PAGES: readonly number[][] = [[1], [1], [3], [3, 4], [5], [5]]

const targetCells = (): string[][] => [['', ...YEARS], ...TARGETS]
const totalCells = (fullWidth = false): string[][] => [
  ['', 'KPI増加分の累計'],
  ...TOTAL_NAMES(fullWidth).map((name, i) => [name, TOTALS[i]!]),
]
const grids = (): string[][][] => [
  targetCells(),
  totalCells(),
  targetCells(),
  totalCells(true),
  targetCells(),
  totalCells(),
]

export async function planSample(): Promise<Sample> {
  const facts = factData.facts as unknown as FactRow[]
  return {
    name: 'tomakomai-revival-plan',
    municipality: '苫小牧市',
    form: '地域再生計画(文章と表)',
    producer: 'typst (its own tables)',
    bytes: typstPdf(source()),
    pages: 5,
    facts: [
      ...facts.flatMap((row) =>
        row.values.flatMap((value) => factsOf({ ...row, values: [value] }, pageOf(row, value[3]))),
      ),
      ...numbersInText(4, ['⑦ 交付対象事業に要する経費'], '総事業費 100,000千円'),
    ],
    fields: [],
    choices: [],
    tables: grids().map((grid, i) => drawn(grid, PAGES[i]!)),
  }
}

/** Rows of the cut table below its second stand on the next page. */
const pageOf = (row: FactRow, raw: string) => PAGES[row.table - 1]![row.table === 4 && TOTALS.indexOf(raw) > 1 ? 1 : 0]!

function drawn(grid: readonly string[][], pages: number[]): DrawnTable {
  const cells = grid.flatMap((row, r) => row.map((text, c): DrawnCell => [r, c, 1, 1, text]))
  return { pages, rows: grid.length, columns: grid[0]!.length, cells }
}

/** Heads of years are set in lines. */
const content = (text: string) =>
  `[#${JSON.stringify(/^(平成|事業開始前)/.test(text) ? text.replaceAll(' ', '\n') : text)}]`
const table = (grid: readonly string[][], widths: string) =>
  `#table(columns: ${widths}, inset: 5pt, stroke: 0.5pt, align: (x, y) => if x == 0 { left + horizon } else { center + horizon },\n${grid
    .map((row) => row.map(content).join(', '))
    .join(',\n')})`
const targets = () => table(targetCells(), '(1fr, 72pt, 76pt, 76pt, 76pt)')
const totals = (fullWidth = false) => table(totalCells(fullWidth), '(202pt, 110pt)')

/** Height above the fourth table that leaves room on the page for its head, its first row and one line of the second. */
const ABOVE_CUT = '77pt'

function source(): string {
  const [first, second, third] = [targets(), targets(), targets()]
  return `#set document(title: "地域再生計画 苫小牧イノベーション基盤構築計画", date: none)
#set page(width: 595.28pt, height: 841.89pt, margin: (x: 70pt, top: 64pt, bottom: 64pt), footer: context align(center, text(size: 9pt, counter(page).display())))
#set text(font: "Noto Sans JP", lang: "ja", size: 10.5pt, cjk-latin-spacing: none, kerning: false, ligatures: false, costs: (orphan: 0%, widow: 0%))
#set par(leading: 0.75em, justify: false)
#show heading: it => block(above: 1.3em, below: 0.8em, text(size: 11pt, weight: 700, it.body))
#align(center, text(size: 15pt, weight: 700)[地域再生計画])
= １　地域再生計画の名称
苫小牧イノベーション基盤構築計画
= ２　地域再生計画の作成主体の名称
苫小牧市
= ３　地域再生計画の区域
苫小牧市の全域
= ４　地域再生計画の目標
== 4-1　地方創生の実現における構造的な課題
若者が市に残り、あるいは就職や転職を機に戻るためには、起業も含めて働く場の選択肢を広げることが欠かせない。市内の学生への調査では、市内企業は「将来性」や「創造性」の点で都市部に及ばないと見られており、魅力のある職場をつくることが急がれる。
== 4-2　地方創生として目指す将来像
市内企業と域外のベンチャー企業とを引き合わせ、共に事業を行うことで、生産性や人手、遊休資産などの課題を解く。あわせて他の都市にない職場と起業の環境を整え、移住と定住、創業の増加を目指す。

【数値目標】
#v(2pt)
${first}
#v(8pt)
${totals()}
#pagebreak()
= ５　地域再生を図るために行う事業
== 5-1　全体の概要
課題を抱える市内企業と、それを解く力を持つ域外のベンチャー企業との出会いを助けるとともに、使うことのできる支援策を知らせ、共に行うプロジェクトの立ち上げを後押しする。
== 5-2　第5章の特別の措置を適用して行う事業
地方創生推進交付金（内閣府）：【A3007】
== ①　事業主体
苫小牧市
== ②　事業の名称：
苫小牧イノベーション基盤構築加速化事業
== ③　事業の内容
先の交付金事業で検討した「苫小牧イノベーション基盤構築推進協議会」の設立に向けた動きを速める。具体的には、地域の課題と域外の技術や着想とを結び付け、事業として始まるまでを支える。
== ④　事業が先導的であると認められる理由
【自立性】

参加する企業からの協賛金に加え、市民や企業の寄付を募るクラウドファンディング、成果に応じて支払う仕組みの導入を検討する。

【官民協働】

初年度は市が中心となって立ち上げ、2年目からは民間の組織が自ら資金を得て運営する形への移行を目指す。

【政策間連携】

政策、企業立地、産業振興の各部署が手を組み、移住の促進、企業の認知度の向上、誘致、創業の支援にまたがる効果を求める。
#pagebreak()
【地域間連携】

進み具合に応じて近隣の市町村や大学の連携事業に加わる自治体に声を掛け、参加する企業を集める。

【その他の先導性】

特になし
== ⑤　重要業績評価指標（KPI）及び目標年月
次のとおり数値目標を定め、毎年度の終わりに確かめる。目標年月は平成32年3月とする。

なお、目標の値は市内企業への聞き取りと、先の交付金事業に参加した企業の数を基に定めた。実証事業は年間の件数、その他の指標は事業開始前からの増加分で表す。各年度の値は前年度の結果を受けて見直すことがある。

実証事業は、市内の工場や港、公共施設を場として使い、域外の企業が持つ技術を試すものをいう。マッチングイベントは、課題を持つ市内企業と技術を持つ企業とが一堂に会する催しであり、参加社数は両者を合わせて数える。域内創業は、このイベントをきっかけに市内で会社を起こすか、市内に事業所を置いたものを数える。

管内学生の管内事業所就職割合は、管内の高校、高等専門学校および大学を卒業して就職した人のうち、管内の事業所に就いた人の割合とする。事業開始前の値は直近の卒業者の調べによる。目標の値は、市内企業を知る機会が増えることにより、毎年度少しずつ高まるものとして置いた。なお、進学した人と家業に就いた人は、割合の計算から除いている。

【数値目標】
#v(2pt)
${second}

各年度の増加分を合計した値は、次の表のとおりである。
#v(${ABOVE_CUT})
${totals(true)}
== ⑥　評価の方法、時期及び体制
【検証方法】

外部の委員による「総合戦略推進会議」に諮り、効果を確かめる。あわせて「苫小牧イノベーション基盤推進協議会」を定期に開き、指標の定め方や評価の手法を報告する。

【外部組織の参画者】

苫小牧市商工会議所、苫小牧公共職業安定所、地元金融機関、教育機関等

【検証結果の公表の方法】

検討した資料と議事録を市のホームページで公開する。
== ⑦　交付対象事業に要する経費
・第5条第4項第1号イに関する事業【A3007】

総事業費 100,000千円
== ⑧　事業実施期間
地域再生計画認定の日から平成32年3月31日（3ヵ年度）
== ⑨　その他必要な事項
特になし
= ６　計画期間
地域再生計画認定の日から平成32年3月31日
#pagebreak()
= ７　目標の達成状況に係る評価に関する事項
== 7-1　目標の達成状況にかかる評価の手法
5-2⑥の検証方法により、外部の委員の助言を得ながら行う。
== 7-2　目標の達成状況にかかる評価の時期及び評価を行う内容
【数値目標】
#v(2pt)
${third}
#v(8pt)
${totals()}
== 7-3　目標の達成状況にかかる評価の公表の手法
検討した資料と議事録を市のホームページで公開する。
`
}
