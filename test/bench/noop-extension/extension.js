// An extension that does nothing but what the benchmarks compare with: rows that open an empty page each.
const vscode = require('vscode');

const names = Array.from({ length: 2 }, (_, index) => `empty-${index}`);

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.window.registerTreeDataProvider('noop.pages', { getChildren: () => names, getTreeItem: itemOf }),
    vscode.window.registerCustomEditorProvider('noop.page', {
      openCustomDocument: (uri) => ({ uri, dispose() {} }),
      resolveCustomEditor({ uri }, { webview }) {
        webview.html = `<!DOCTYPE html><html><body><main><h1>${uri.path.slice(1)}</h1><footer>empty</footer></main></body></html>`;
      },
    }),
  );
};

function itemOf(name) {
  const item = new vscode.TreeItem(name);
  const uri = vscode.Uri.from({ scheme: 'noop', path: `/${name}` });
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
  return item;
}
