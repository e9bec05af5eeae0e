package org.kinward.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The methods written in source files, as the compiler's parser sees them. */
final class Methods extends TreePathScanner<Void, List<Methods.Method>> {
    record Method(String file, String name, int line, int lines, int parameters, int nesting, boolean constructor) {
        @Override
        public String toString() {
            return file + ":" + line + " " + name;
        }
    }

    private final SourcePositions positions;

    private Methods(SourcePositions positions) {
        this.positions = positions;
    }

    static List<Method> of(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var fileManager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    fileManager,
                    null,
                    List.of("-proc:none"),
                    null,
                    fileManager.getJavaFileObjectsFromPaths(files));
            var scanner = new Methods(Trees.instance(task).getSourcePositions());
            var methods = new ArrayList<Method>();
            for (var unit : task.parse()) {
                scanner.scan(unit, methods);
            }
            return methods;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Void visitMethod(MethodTree tree, List<Method> methods) {
        var unit = getCurrentPath().getCompilationUnit();
        // Annotations and Javadoc are not counted: from the name (or the body's brace line) to the closing brace.
        var start = line(unit, positions.getStartPosition(unit, tree.getBody() == null ? tree : tree.getBody()));
        var end = line(unit, positions.getEndPosition(unit, tree));
        var constructor = tree.getName().contentEquals("<init>");
        methods.add(new Method(
                unit.getSourceFile().getName(),
                tree.getName().toString(),
                start,
                end - start + 1,
                tree.getParameters().size(),
                Nesting.of(tree),
                constructor));
        return super.visitMethod(tree, methods);
    }

    private static int line(CompilationUnitTree unit, long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }
}
