import { columns, type Row } from '../../src/core/overview/row.ts';
import { cellMarkup, cellsMarkup, type Words } from './rowMarkup.ts';

/** The element of a row, which can show one row after another: what both say alike stays in the page. */
export interface RowElement {
  readonly element: HTMLElement;
  show(row: Row): void;
}

export function createRowElement(words: Words): RowElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'row');
  element.innerHTML = cellsMarkup(words);
  const cells = [...element.children].map((cell, index) => ({ cell, column: columns[index] ?? 'name', markup: '' }));
  let shown: Row | undefined;
  return {
    element,
    show(row) {
      if (row === shown) return;
      shown = row;
      element.dataset['name'] = row.name;
      for (const each of cells) {
        const markup = cellMarkup(row, each.column, words);
        if (markup === each.markup) continue;
        each.markup = markup;
        each.cell.innerHTML = markup;
      }
    },
  };
}
