package org.kinward.suite;

import java.util.List;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Every type the house declares, found as the application finds them, and the catalogue made of them. */
public final class DeclaredTypes {
    private static final List<ObjectType> TYPES = scan(ObjectType.class);
    private static final Catalogue CATALOGUE = new Catalogues(TYPES, scan(Extension.class)).current();

    private DeclaredTypes() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** The one instance the catalogue is made of. */
    public static <T extends ObjectType> T the(Class<T> type) {
        return TYPES.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> scan(Class<T> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        // Beans alone: other tests declare types of their own beside them.
        var bean = new AnnotationTypeFilter(Component.class);
        var type = new AssignableTypeFilter(kind);
        scanner.addIncludeFilter((read, readers) -> bean.match(read, readers) && type.match(read, readers));
        return scanner.findCandidateComponents("org.kinward").stream()
                .map(found -> kind.cast(make(found.getBeanClassName())))
                .toList();
    }

    private static Object make(String name) {
        try {
            return Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(name + " cannot be declared", broken);
        }
    }
}
