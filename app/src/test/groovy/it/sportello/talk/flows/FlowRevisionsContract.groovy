package it.sportello.talk.flows

import it.sportello.bots.dialogue.revision.Migration
import spock.lang.Specification

import java.time.Instant

/** What every keeper of revisions does. */
abstract class FlowRevisionsContract extends Specification {

    static final AT = Instant.parse('2026-11-22T10:00:00Z')

    abstract FlowRevisions revisions()

    static FlowRevision revision(String hash, String author = 'op1') {
        new FlowRevision('scheda', hash, ['flow.yml': 'a: b', 'text.it.yml': 'c: "è"'], FlowRevision.Origin.STAFF, author, 'più chiara', AT)
    }

    def "a revision is kept as it came, and never again otherwise"() {
        given:
        def revisions = revisions()

        when:
        revisions.add(revision('1'))
        revisions.add(revision('1', 'op2'))

        then:
        revisions.find('scheda', '1').get() == revision('1')
        revisions.find('scheda', '2').empty
        revisions.find('altra', '1').empty
    }

    def "of two who put something in force at once, one comes first"() {
        given:
        def revisions = revisions()
        def empty = revisions.shelf()
        def first = empty.published('scheda', new Shelf.Publication('1', null, 'op1', 'nuova', AT, [eta: Migration.Choice.KEEP]))

        expect:
        empty == Shelf.empty()
        revisions.replace(empty, first)
        !revisions.replace(empty, first)
        revisions.shelf().heads() == first.heads()

        when:
        def before = revisions.shelf()
        def second = before.published('scheda', new Shelf.Publication('2', '1', null, 'dai file', AT, [:]))

        then:
        revisions.replace(before, second)
        !revisions.replace(before, first)
        revisions.shelf().head('scheda').get().publications()*.revision() == ['1', '2']
    }
}
