import { commands, type Verb } from './commands.js'
import { pad, wrap } from './layout.js'
import { optionsOf } from './options.js'

const width = 96

const inputHelp =
  'An INPUT is a text file (one document), an .ndjson or .jsonl file (one document a line), either with .gz, a folder (its .txt, .ndjson and .jsonl files at any depth, without hidden ones, in the order of their names), or - for standard input, which is also read where no INPUT is given. Patterns such as *.txt are expanded by the shell.'

const inOrder = 'One record in is one record out, in order. '

const contract =
  'A line that cannot be used, an empty one too, becomes an error record in its place, {"id", "error": {"code", "message", "line"}}, and the rest goes on. Whole numbers beyond 2^53 pass through as strings of their digits. Everything but the results goes to standard error. Exit codes: 0 done (error records included), 1 error records with --strict or --max-errors, 2 a mistake in the call, 3 a file that cannot be read or written, or breaks off, 128+n signal n.'

export function generalHelp(): string {
  const list = commands.map(({ name, does }) => indented(pad(name, 11), does))
  return `${[
    'vanban reads Vietnamese text and says what is in it, with exact offsets into the source.',
    '',
    'Usage: vanban COMMAND [INPUT…] [OPTIONS]',
    '',
    'Commands:',
    ...list,
    '',
    ...wrap(inputHelp, width),
    '',
    'Start with:',
    '  vanban analyze bai-bao.txt',
    '  vanban summarize bai-bao.txt --sentences 3',
    '  vanban entities articles.ndjson --text-field body > entities.ndjson',
    '',
    'vanban COMMAND --help tells the options and examples of a command.',
  ].join('\n')}\n`
}

export function commandHelp(command: Verb): string {
  const specs = optionsOf(command.name)
  return `${[
    `Usage: vanban ${command.name} [INPUT…] [OPTIONS]`,
    '',
    ...wrap(command.about, width),
    '',
    ...wrap(inputHelp, width),
    '',
    'Options:',
    ...specs.map(([name, { value, help }]) => indented(pad(`--${name}${value ? ` ${value}` : ''}`, 26), help)),
    '',
    'Examples:',
    ...command.examples.flatMap(([line, meaning]) => [`  # ${meaning}`, `  ${line}`]),
    '',
    ...wrap(('run' in command ? '' : inOrder) + contract, width),
  ].join('\n')}\n`
}

function indented(label: string, text: string): string {
  return wrap(text, width - label.length - 2)
    .map((line, i) => `  ${i === 0 ? label : ' '.repeat(label.length)}${line}`)
    .join('\n')
}
