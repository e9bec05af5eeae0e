import path from 'node:path';

/** Upper zones use lower ones, never the reverse; a feature never reaches into another; nothing re-exports. */
const ORDER = ['lib', 'ui', 'engine', 'features', 'app'];
const root = path.resolve(import.meta.dirname, '../src');

const place = (file) => {
  const [zone, feature] = path.relative(root, file).split(path.sep);
  return { zone, feature, rank: ORDER.indexOf(zone) };
};

const zones = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const here = place(context.filename);
    if (here.rank < 0) return {};
    const check = (node) => {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      const file = target.startsWith('@/')
        ? path.join(root, target.slice(2))
        : target.startsWith('.')
          ? path.resolve(path.dirname(context.filename), target)
          : null;
      if (!file) return;
      const there = place(file);
      if (there.rank > here.rank) {
        context.report({ node, message: `${here.zone} may not import from ${there.zone} (app → features → engine → ui → lib)` });
      }
      if (here.zone === 'features' && there.zone === 'features' && here.feature !== there.feature) {
        context.report({ node, message: `feature ${here.feature} may not import from feature ${there.feature}` });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration(node) {
        check(node);
        if (node.source) context.report({ node, message: 'no barrels: import from the file that declares it' });
      },
      ExportAllDeclaration(node) {
        context.report({ node, message: 'no barrels: import from the file that declares it' });
      },
    };
  },
};

export default { rules: { zones } };
