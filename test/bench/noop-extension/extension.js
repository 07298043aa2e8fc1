// An extension that does nothing but what the benchmarks compare with: rows that open an empty page each, few and 10,000.
const vscode = require('vscode');

const names = Array.from({ length: 2 }, (_, index) => `empty-${index}`);

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.window.registerTreeDataProvider('noop.rows', {
      onDidChangeTreeData: changed.event,
      getChildren: childrenOf,
      getTreeItem: rowOf,
    }),
    vscode.commands.registerCommand('noop.redraw', () => changed.fire('all')),
    vscode.window.registerTreeDataProvider('noop.pages', { getChildren: () => names, getTreeItem: itemOf }),
    vscode.window.registerCustomEditorProvider('noop.page', {
      openCustomDocument: (uri) => ({ uri, dispose() {} }),
      resolveCustomEditor({ uri }, { webview }) {
        webview.html = `<!DOCTYPE html><html><body><main><h1>${uri.path.slice(1)}</h1><footer>empty</footer></main></body></html>`;
      },
    }),
  );
};

const changed = new vscode.EventEmitter();
const sets = Array.from({ length: 10_000 }, (_, index) => `customer-${String(index).padStart(5, '0')}`);

function childrenOf(name) {
  return name === undefined ? ['all'] : sets;
}

function rowOf(name) {
  if (name === 'all') return new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const item = itemOf(name);
  item.id = name;
  item.iconPath = mail;
  return item;
}

const mail = new vscode.ThemeIcon('mail');

function itemOf(name) {
  const item = new vscode.TreeItem(name);
  const uri = vscode.Uri.from({ scheme: 'noop', path: `/${name}` });
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
  return item;
}
