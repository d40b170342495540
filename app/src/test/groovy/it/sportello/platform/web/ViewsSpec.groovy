package it.sportello.platform.web

import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** What goes wrong silently in a view. */
class ViewsSpec extends Specification {

    static final List<Path> VIEWS = Files.walk(Path.of('src/main/resources/views')).withCloseable {
        it.filter { it.toString().endsWith('.html') }.toList()
    }

    def "no view has #what"() {
        expect:
        VIEWS.collectMany { view -> (Files.readString(view).replaceAll(/(?s)<!--.*?-->/, '') =~ pattern).collect { "$view: $it".toString() } } == []

        where:
        what                                                     | pattern
        'th:replace and a condition on one element (it always shows)' | /<[^<]*\sth:(?:if|unless)="[^"]*"[^<]*\sth:replace="|<[^<]*\sth:replace="[^"]*"[^<]*\sth:(?:if|unless)="/
        'a style attribute or element'                           | /<style|\sstyle="/
        'a script of its own (the policy refuses it)'            | /<script(?![^>]*src=)(?![^>]*type="application\/ld\+json")|\son[a-z]+="/
        'something from another host'                            | /(?:src|href|action)="(?:https?:)?\/\//
        'a default inside the braces'                            | /\$\{[^}]*\?:/
        'a name that OGNL keeps for itself'                      | /\$\{[^}']*\b(?:band|bor|xor|shl|shr|ushr)\b/
        'a comparison with a text of one letter'                 | /\$\{[^}]*[!=]= ?'.'/
    }
}
