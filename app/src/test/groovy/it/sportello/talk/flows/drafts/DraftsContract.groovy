package it.sportello.talk.flows.drafts

import it.sportello.talk.flows.publishing.Draft
import spock.lang.Specification

import java.time.Instant

/** What every implementation of {@link Drafts} must do. */
abstract class DraftsContract extends Specification {

    static final AT = Instant.parse('2026-03-02T09:00:00Z')

    abstract Drafts drafts()

    static OpenDraft draft(String flow, long version, String text = 'a: b') {
        new OpenDraft(new Draft(flow, ['flow.yml': text, 'text.it.yml': 'c: d']), 'abc', version, 'ada', AT)
    }

    def "a draft is found as it was saved"() {
        given:
        def drafts = drafts()

        expect:
        drafts.save(draft('scheda', 1))
        drafts.find('scheda').get() == draft('scheda', 1)
        drafts.find('altra').empty
        drafts.open() == ['scheda'] as Set
    }

    def "of two who begin, or save on the same version, the first wins"() {
        given:
        def drafts = drafts()

        expect:
        drafts.save(draft('scheda', 1, 'first: 1'))
        !drafts.save(draft('scheda', 1, 'second: 2'))
        drafts.save(draft('scheda', 2, 'first: 2'))
        !drafts.save(draft('scheda', 2, 'second: 2'))
        drafts.find('scheda').get().draft().files()['flow.yml'] == 'first: 2'
    }

    def "who did not see the last save throws nothing away"() {
        given:
        def drafts = drafts()
        drafts.save(draft('scheda', 1))
        drafts.save(draft('scheda', 2))

        expect:
        !drafts.discard('scheda', 1)
        drafts.discard('scheda', 2)
        drafts.find('scheda').empty
        drafts.open().empty
    }
}
