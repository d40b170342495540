package it.sportello.people.notes

import it.sportello.office.staff.Role
import it.sportello.office.staff.SignedIn
import spock.lang.Specification

import java.nio.file.Path
import java.time.Instant

/** Who reads a note: the table of the documents is the table of the code. */
class NoteReadersSpec extends Specification {

    static final List<String> ROWS = Path.of('docs/roles.md').toFile().readLines().findAll { it ==~ /\| (general|restricted) \|.*/ }

    def "a #kind.name() note is read by whom the documents say"() {
        given:
        def note = new Note('n', 'ada', kind, 'author', 'Anna', [new Note.Said(Instant.EPOCH, 'x')], 1)
        def row = ROWS.find { it.startsWith("| ${kind.name().toLowerCase()} |") }.split(/\|/)*.trim().drop(2)

        expect:
        row == ['yes'] + Role.ALL.collect { note.mayRead(who('other', it)) ? 'yes' : 'no' }

        and: 'whoever wrote it, in whatever role'
        Role.ALL.every { note.mayRead(who('author', it)) }

        where:
        kind << Note.Kind.values()
    }

    private static SignedIn who(String id, String role) { new SignedIn(id, 'x', role, []) }
}
