const columns = ['name', 'value', 'unit', 'floor', 'ratio', 'target'];

/** Figures, each a line of JSON, as a Markdown table; what a figure tells besides the usual stands in the last column. */
export function tableOf(lines: readonly string[]): string {
  const rows = lines.map((line) => rowOf(JSON.parse(line)));
  return lined([[...columns, 'besides'], ...rows]);
}

function rowOf(figure: Readonly<Record<string, unknown>>): readonly string[] {
  const rest = Object.entries(figure).filter(([key]) => !columns.includes(key));
  const isMissed = Number(figure['value']) > Number(figure['target']);
  return [
    ...columns.map((column) => String(figure[column] ?? '') + (column === 'target' && isMissed ? ', missed' : '')),
    rest.map(([key, value]) => `${key} ${value}`).join(', '),
  ];
}

/** Pads the cells, so that it can be read as it is, too. The first row is the heading. */
function lined(rows: readonly (readonly string[])[]): string {
  const widths = [...columns, ''].map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const [heading, ...others] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return [heading, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others].join('\n');
}
