package org.kinward.architecture;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** How deep a method's statements stand inside one another; a chain of {@code else if} is one level, what is tried is
 * none, as it is neither chosen nor repeated. */
final class Nesting extends TreeScanner<Void, Void> {
    private int depth;
    private int deepest;

    private Nesting() {}

    static int of(MethodTree method) {
        var nesting = new Nesting();
        nesting.scan(method.getBody(), null);
        return nesting.deepest;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        inside(tree.getThenStatement());
        if (tree.getElseStatement() instanceof IfTree chained) {
            return visitIf(chained, nothing);
        }
        inside(tree.getElseStatement());
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        return inside(tree.getStatement());
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        return inside(tree.getStatement());
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        return inside(tree.getStatement());
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        return inside(tree.getStatement());
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
        depth++;
        deepest = Math.max(deepest, depth);
        super.visitSwitch(tree, nothing);
        depth--;
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void nothing) {
        scan(tree.getBlock(), nothing);
        tree.getCatches().forEach(caught -> inside(caught.getBlock()));
        return inside(tree.getFinallyBlock());
    }

    private Void inside(@Nullable Tree statement) {
        if (statement == null) {
            return null;
        }
        depth++;
        deepest = Math.max(deepest, depth);
        scan(statement, null);
        depth--;
        return null;
    }
}
