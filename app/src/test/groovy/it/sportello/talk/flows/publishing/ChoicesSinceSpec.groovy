package it.sportello.talk.flows.publishing

import it.sportello.TestStore
import it.sportello.bots.dialogue.Reply
import it.sportello.bots.dialogue.revision.Migration
import it.sportello.talk.flows.Capability
import it.sportello.talk.flows.CapabilityTable
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.HeldRevisions
import it.sportello.talk.flows.Shelf
import spock.lang.Specification

import static it.sportello.bots.dialogue.revision.Migration.Choice.ASK_AGAIN
import static it.sportello.bots.dialogue.revision.Migration.Choice.FINISH_OLD
import static it.sportello.bots.dialogue.revision.Migration.Choice.KEEP

class ChoicesSinceSpec extends Specification {

    def clock = new TestStore.HeldClock()
    def revisions = new HeldRevisions()
    def flows = new Flows(revisions, clock)
    def publish = Publishing.of(flows, revisions, new CapabilityTable([Capability.of('places.find') { Reply.of('none') }]), clock)
    def since = new ChoicesSince(flows)

    def "of several publications the strictest word counts: #second after #first is #counts"() {
        given:
        def begun = asks('Quanti anni hai?')
        asks('Che età hai?', first)
        asks('Hai quanti anni?', second)

        expect:
        since.of('scheda', begun) == [eta: counts]

        where:
        first      | second     || counts
        KEEP       | KEEP       || KEEP
        KEEP       | ASK_AGAIN  || ASK_AGAIN
        ASK_AGAIN  | KEEP       || ASK_AGAIN
        FINISH_OLD | ASK_AGAIN  || FINISH_OLD
    }

    def "what was taken back on the way counts no more"() {
        given:
        def begun = asks('Quanti anni hai?')
        def kept = asks('Che età hai?', KEEP)
        def undone = asks('Hai quanti anni?', FINISH_OLD)
        asks('Che età hai?', ASK_AGAIN)

        expect:
        flows.named('scheda').get().revision() == kept
        since.of('scheda', begun) == [eta: KEEP]
        since.of('scheda', undone) == [eta: ASK_AGAIN]
        since.of('scheda', kept) == [:]
    }

    def "files choose nothing: whoever answered what they change finishes what they began"() {
        given:
        def begun = asks('Quanti anni hai?')
        def shipped = draft('Che età hai?')
        flows.seed('scheda', shipped.files().collectEntries { name, text -> [name, text.bytes] })
        def offered = revisions.shelf().head('scheda').get().offered()
        revisions.shelf = revisions.shelf().published('scheda', new Shelf.Publication(offered, begun, null, 'dai file', clock.instant(), [:]))
        flows.changed()

        expect:
        since.of('scheda', begun) == [eta: FINISH_OLD]
    }

    private String asks(String question, Migration.Choice choice = KEEP) {
        def inForce = flows.named('scheda').map { it.revision() }.orElse(null)
        (publish.publish(draft(question), new PublishRevision.Wish('op1', 'più chiara', inForce, inForce ? [eta: choice] : [:])) as Publication.Published).revision()
    }

    private static Draft draft(String question) {
        PublishRevisionSpec.draft(words: PublishRevisionSpec.WORDS.replace('Quanti anni hai?', question))
    }
}
