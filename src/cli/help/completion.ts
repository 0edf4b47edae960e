// The commands with their options -> a completion script for bash, zsh or fish.  Pure.
// Made from the very commands that parse, so it cannot name what is not there; nothing has to be run at each Tab.
import type { Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

type Entry = {
  readonly words: readonly string[]
  readonly about: string
  readonly options: readonly Option[]
  readonly commands: readonly Command[]
}

export const completionScript = (program: Command, shell: Shell): string => {
  const entries = entriesOf(program, [])
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](entries)
}

/** The program itself, each command, each command under it. */
const entriesOf = (command: Command, words: readonly string[]): Entry[] => [
  {
    words,
    about: command.description(),
    options: command.options.filter((o) => !o.hidden && o.long),
    commands: command.commands,
  },
  ...command.commands.flatMap((inner) => entriesOf(inner, [...words, inner.name()])),
]

const takesValue = (option: Option): boolean => option.required || option.optional

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const HELP = '--help'

const bashScript = (entries: readonly Entry[]): string => {
  const cases = entries.map(({ words, options, commands }) => {
    const list = [...commands.map((c) => c.name()), ...options.map((o) => o.long), HELP].join(' ')
    const values = options
      .filter((o) => o.argChoices)
      .map(
        (o) =>
          `        ${o.long}) COMPREPLY=($(compgen -W ${single(o.argChoices?.join(' ') ?? '')} -- "$cur")); return ;;`,
      )
    const files = options.filter((o) => takesValue(o) && !o.argChoices).map((o) => o.long)
    const path = files.length > 0 ? [`        ${files.join('|')}) COMPREPLY=($(compgen -f -- "$cur")); return ;;`] : []
    const before = values.length + path.length > 0 ? [`      case "$prev" in`, ...values, ...path, '      esac'] : []
    return [`    ${single(words.join(' '))})`, ...before, `      words=${single(list)} ;;`].join('\n')
  })
  return `# machikpi: source this file, or put it into /etc/bash_completion.d
_machikpi() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' i word
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "\${command:+$command }$word" in
      ${entries
        .filter((e) => e.words.length > 0)
        .map((e) => single(e.words.join(' ')))
        .join('|')}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [[ $cur != -* && -n $command ]]; then COMPREPLY+=($(compgen -f -- "$cur")); fi
}
complete -o filenames -F _machikpi machikpi
`
}

const zshScript = (entries: readonly Entry[]): string => {
  const described = (name: string, about: string) => single(`${name.replaceAll(':', '\\:')}:${about}`)
  const cases = entries.map(({ words, options, commands }) => {
    const list = [
      ...commands.map((c) => described(c.name(), c.description())),
      ...options.map((o) => described(o.long ?? '', o.description)),
      described(HELP, ''),
    ]
    const values = options
      .filter((o) => o.argChoices)
      .map((o) => `        ${o.long}) compadd -- ${o.argChoices?.map(single).join(' ')}; return ;;`)
    const files = options.filter((o) => takesValue(o) && !o.argChoices).map((o) => o.long)
    const path = files.length > 0 ? [`        ${files.join('|')}) _files; return ;;`] : []
    const before =
      values.length + path.length > 0 ? ['      case "$words[CURRENT-1]" in', ...values, ...path, '      esac'] : []
    return [`    ${single(words.join(' '))})`, ...before, `      list=(${list.join(' ')}) ;;`].join('\n')
  })
  return `#compdef machikpi
_machikpi() {
  local -a list
  local command='' word i
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    case "\${command:+$command }$word" in
      ${entries
        .filter((e) => e.words.length > 0)
        .map((e) => single(e.words.join(' ')))
        .join('|')}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  _describe 'machikpi' list
  [[ -n $command ]] && _files
}
compdef _machikpi machikpi
`
}

const fishScript = (entries: readonly Entry[]): string => {
  const lines = entries.flatMap(({ words, options, commands }) => {
    const names = commands.map((c) => c.name()).join(' ')
    const within = [
      ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
      ...(commands.length > 0 ? [`not __fish_seen_subcommand_from ${names}`] : []),
    ].join('; and ')
    const on = `complete -c machikpi -n ${single(within)}`
    return [
      ...commands.map((c) => `${on} -f -a ${single(c.name())} -d ${single(c.description())}`),
      ...options.map((o) => {
        const values = o.argChoices ? ` -x -a ${single(o.argChoices.join(' '))}` : takesValue(o) ? ' -r' : ''
        return `${on} -l ${o.long?.slice(2)}${values} -d ${single(o.description)}`
      }),
    ]
  })
  return `# machikpi: put this into ~/.config/fish/completions/machikpi.fish\n${lines.join('\n')}\n`
}
