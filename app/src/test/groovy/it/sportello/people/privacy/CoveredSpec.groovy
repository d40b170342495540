package it.sportello.people.privacy

import it.sportello.Desk
import it.sportello.office.rights.Holdings
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** The table of everything that is stored: with people in it and answered for by a slice, or without, and why. */
class CoveredSpec extends Specification {

    static final Map<String, String> NOBODY = [
            // what an office offers and says
            'vacancies': 'offers of employers', 'vacancy-numbers': 'a counter', 'office-vacancies': 'names of offers', 'published-vacancies': 'offers', 'adverts': 'posts on public channels',
            'posters': 'papers of offices', 'poster-figures': 'counts', 'offices': 'offices', 'public-channels': 'channels', 'whatsapp-senders': 'our own numbers', 'whatsapp-templates': 'texts',
            'broadcast-texts': 'fingerprints of texts, and hashes nobody can read back', 'sent-codes': 'codes of broadcasts', 'broadcast-told': 'versions of chunks', 'active-broadcasts': 'names of broadcasts',
            'spending': 'money', 'prices': 'money', 'tiers': 'counts of our own numbers', 'switches': 'switches', 'automation-switches': 'switches',
            // staff and programs, who have accounts and no request to make here
            'staff': 'staff', 'staff-rosters': 'staff', 'staff-subjects': 'staff', 'second-factors': 'staff', 'sign-ins': 'digests of sign-ins', 'api-clients': 'programs',
            // lists and how they were read, without their lines
            'people-loads': 'that a list came, and counts', 'people-load-mappings': 'heads of columns',
            // the machine: at most an id that leads nowhere, for as long as the work waits
            'due': 'names of work to do', 'due-cursors': 'times', 'senders': 'rates', 'processes': 'processes', 'numbers': 'counters', 'clocks': 'the clock of the demonstration', 'secrets': 'keys', 'signing-keys': 'keys',
            'webhooks': 'addresses of programs', 'webhook-outbox': 'ids, until the other program took them', 'webhook-told': 'ids, for a week', 'api-answers': 'what a program was answered, for a day',
            'passes': 'an id that leads nowhere, for a day', 'own-sessions': 'an id that leads nowhere, for the twenty minutes of a visit',
            'retention-periods': 'days', 'flow-revisions': 'words of questionnaires', 'flow-shelves': 'which revision is in force', 'flow-drafts': 'words of questionnaires', 'score-rules': 'rules', 'score-rule-lists': 'which rules there were',
            'campaign-years': 'names of campaigns', 'campaign-sums': 'counts', 'campaign-seen': 'versions of chunks'
    ]

    @Shared @AutoCleanup Desk desk = new Desk()

    def "every collection is answered for by a slice, or holds nobody"() {
        given:
        def stored = [] as Set
        new File('src/main/java').eachFileRecurse { file ->
            if (file.name.endsWith('.java')) { (file.text =~ /\.(?:collection|queue)\("([a-z-]+)"/).each { stored << it[1] } }
        }
        def covered = desk.server.applicationContext.getBeansOfType(Holdings).collectMany { it.collections() } as Set

        expect:
        stored.size() > 70
        stored - covered - NOBODY.keySet() == [] as Set
        covered.intersect(NOBODY.keySet()) == [] as Set

        and: 'neither list names what is not there'
        (covered + NOBODY.keySet()) - stored == [] as Set
    }

    def "no two slices answer for the same collection"() {
        given:
        def all = desk.server.applicationContext.getBeansOfType(Holdings).collectMany { it.collections().toList() }

        expect:
        all.size() == all.toSet().size()
    }
}
