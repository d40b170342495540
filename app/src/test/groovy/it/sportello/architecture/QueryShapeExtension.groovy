package it.sportello.architecture

import groovy.transform.CompileStatic
import it.sportello.platform.store.QueryShapes
import org.spockframework.runtime.extension.IGlobalExtension
import org.spockframework.runtime.model.SpecInfo

/**
 * Holds the whole suite to the query rules: a spec during which the code asked the store something that no declared index
 * serves, or that one engine cannot do, fails at its end, naming the place in the code. What a thread in the background asks
 * falls on the spec that runs meanwhile.
 * <p>
 * To see that it bites: put {@code counters.find(Filters.gt("last", 3)).first()} into {@code Numbers.next} and run
 * {@code ./mvnw -pl app -am test -Dtest=IdsSpec}: IdsSpec fails with that line's place, and Maven ends with 1.
 */
@CompileStatic
class QueryShapeExtension implements IGlobalExtension {

    @Override
    void visitSpec(SpecInfo spec) {
        spec.addCleanupSpecInterceptor {
            it.proceed()
            check(QueryShapes.takeViolations())
        }
    }

    static void check(Set<String> violations) {
        if (violations) {
            throw new AssertionError((Object) ('the store was asked what it cannot serve:\n' + violations.sort().join('\n')))
        }
    }
}
