package it.sportello.people.privacy

import it.sportello.bots.messaging.Urn
import it.sportello.journeys.Service
import it.sportello.office.journal.chain.Chain
import it.sportello.office.journal.chain.Scribe
import it.sportello.office.rights.Holdings
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.Proof
import it.sportello.people.records.Records
import it.sportello.platform.due.Due
import it.sportello.platform.due.DueWork
import it.sportello.talk.broadcasts.Chunk
import it.sportello.talk.broadcasts.Chunks
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.handover.Handovers
import it.sportello.talk.broadcasts.Broadcasts
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.Audience
import it.sportello.people.contacts.Contact
import it.sportello.people.consent.Purpose
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class EraseSpec extends Specification {

    @Shared @AutoCleanup Service service = new Service()
    @Shared Known known = new Known(service)

    def "a person who asks in chat is told a number and a day, is recognised, and is erased: no figure moves and nothing tells of them"() {
        given: 'somebody in every slice, beside somebody else'
        known.person('zkw')
        known.person('eva', Urn.of('telegram:88000222'), Urn.of('tel:+393331112223'), 'RSSMRA80A01H501U')
        def broadcasts = ['riepilogo-di-prova']
        service.bean(Chunks).lay([new Chunk('riepilogo-di-prova', 0, 0, null, [
                new Recipient('zkw', Known.TELEGRAM, 'parole sue', RecipientState.DELIVERED, 'r-zkw', null, 1, 0, 1, 7, false),
                new Recipient('eva', Urn.of('telegram:88000222'), null, RecipientState.READ, 'r-eva', null, 1, 0, 1, 7, false)])])
        broadcast('riepilogo-di-prova')

        when:
        known.says(Known.TELEGRAM, 'cancella i miei dati')
        known.says(Known.TELEGRAM, 'cancellarli')
        known.says(Known.TELEGRAM, 'sì')
        def asked = service.bean(Requests).open().find { it.contact() == 'zkw' }

        then: 'the address alone proves too little'
        asked.state() == RequestState.TO_IDENTIFY
        asked.due() == asked.asked() + Duration.ofDays(30)
        service.recorder.of(Known.TELEGRAM).last().text().contains(asked.receipt())

        when: 'a person waits for staff, and a message of ours has still to leave'
        known.says(Known.TELEGRAM, 'operatore')
        def before = known.figures(broadcasts)
        def lines = journal()
        def decide = { wish -> assert service.bean(DecideRequest).decide(service.bean(Requests).find(asked.receipt()).get(), wish, null, 'Rita').empty }
        decide(DecideRequest.Wish.IDENTIFY)
        def foreseen = service.bean(ReadHoldings).foresee(service.bean(KnowSubject).know('zkw').get())
        def copy = service.bean(ReadHoldings).copy(service.bean(KnowSubject).know('zkw').get())
        decide(DecideRequest.Wish.APPROVE)
        service.settled(Known.TELEGRAM)
        def told = service.recorder.of(Known.TELEGRAM).size()
        decide(DecideRequest.Wish.CONFIRM)
        service.bean(DueWork).tick()
        service.later(ErasePerson.SETTLED + Duration.ofSeconds(1))

        then: 'who decided saw what goes and what stays, and the copy had it all'
        foreseen*.goes().flatten().any { it.contains('candidatura') }
        foreseen*.stays().flatten().any { it.contains('senza la persona') }
        ['Zoraide', 'Quaglierini', 'QGLZRD80A41B354R', 'telegram:77000111', 'soffre di vertigini', 'parole sue 3', 'Cameriere'].every { word ->
            copy*.things().flatten().any { it.values().any { value -> value.contains(word) } }
        }

        and: 'it is done, and nothing is written to them any more'
        service.bean(Requests).find(asked.receipt()).get().state() == RequestState.DONE
        service.bean(Requests).find(asked.receipt()).get().contact() == null
        service.recorder.of(Known.TELEGRAM).size() == told
        service.bean(Handovers).waiting(100).every { it.contact() != 'zkw' }
        service.bean(Contacts).find('zkw').empty
        service.bean(Contacts).find('zkw-2').empty

        and: 'no figure moved, and no line of the journal'
        known.figures(broadcasts) == before
        lines.size() > 0
        journal().take(lines.size()) == lines

        and: 'nothing tells of them: neither name, nor address, nor a word, nor the ids by which a list may know them'
        known.found(['77000111', '3339876543', 'QGLZRD80A41B354', '"zkw"', '"zkw-2"', '/zkw', 'zkw/', 'zkw.', 'czkw', 'nzkw']) == []

        and: 'the other one is who they were'
        service.bean(Records).find('eva').get().name() == 'Zoraide Quaglierini'
        known.found(['88000222']).size() > 3

        when: 'the other one goes too'
        service.bean(EraseForProgram).erase('eva', 'SIL')
        service.bean(DueWork).tick()
        service.later(ErasePerson.SETTLED + Duration.ofSeconds(1))

        then:
        known.figures(broadcasts) == before
        known.found(Known.WORDS + ['88000222', '3331112223', '"eva"', '/eva']) == []
    }

    def "whoever waits in a broadcast is withdrawn from it; what is leaving at this moment is waited for"() {
        given:
        known.person('ina', Urn.of('telegram:99000333'), Urn.of('tel:+393335556667'), 'VRDNNA80A41B354K')
        service.bean(Chunks).lay([new Chunk('prova-2', 0, 0, null, [
                Recipient.waiting('ina', Urn.of('telegram:99000333'), null),
                new Recipient('ina-2', Urn.of('tel:+393335556667'), null, RecipientState.SENDING, null, null, 1, 0, 1, 7, false)])])
        broadcast('prova-2')
        service.bean(EraseForProgram).erase('ina', 'SIL')

        when:
        service.bean(DueWork).tick()
        def chunk = service.bean(Chunks).find('prova-2', 0).get()

        then:
        chunk.recipients()*.state() == [RecipientState.REFUSED, RecipientState.SENDING]
        chunk.recipients()[0].urn() == null
        service.bean(Requests).open().any { it.state() == RequestState.RUNNING }

        when: 'the provider answers'
        service.bean(Chunks).change('prova-2', 0) { it.with(1, it.recipients()[1].with(RecipientState.SENT, 'r1', null)) }
        service.later(ErasePerson.AGAIN + Duration.ofSeconds(1))
        service.later(ErasePerson.SETTLED + Duration.ofSeconds(1))

        then:
        service.bean(Chunks).find('prova-2', 0).get().recipients()*.state() == [RecipientState.REFUSED, RecipientState.SENT]
        service.bean(Requests).open().empty
        known.found(['99000333', '3335556667', '"ina']) == []
    }

    def "killed at part #at of the way, it is carried to its end from there"() {
        given:
        known.person("kim$at", Urn.of("telegram:6600$at"), Urn.of("tel:+3933300044${10 + at}"), String.format('BNCLCU80A01B354%c', (('A' as char) + at) as char))
        def before = known.figures([])
        def real = service.beans(Holdings)
        assert real.size() == 18
        def dying = real.sort { it.order() }.withIndex().collect { part, n -> n == at ? killed(part) : part }
        def promised = [at: { kind, ref, when -> }, now: { kind, ref -> }] as Due
        def request = service.bean(OpenRequest).open("kim$at", Request.What.ERASE, Request.Way.DESK, Proof.DOCUMENT_SEEN).request()
        ['APPROVE', 'CONFIRM'].each { service.bean(DecideRequest).decide(service.bean(Requests).find(request.receipt()).get(), DecideRequest.Wish.valueOf(it), null, 'Rita') }

        when:
        new ErasePerson(service.bean(Requests), dying, promised, null, service.bean(InstantSource)).handle(request.receipt())

        then:
        thrown(IllegalStateException)

        when: 'the promise is kept by whoever lives'
        service.bean(DueWork).tick()
        service.later(ErasePerson.SETTLED + Duration.ofSeconds(1))

        then:
        service.bean(Requests).find(request.receipt()).get().state() == RequestState.DONE
        known.found(["telegram:6600$at", "33300044${10 + at}", "\"kim$at\"", "/kim$at"]) == []
        known.figures([]) == before

        where:
        at << (0..17)
    }

    private static Holdings killed(Holdings part) {
        [order: { part.order() }, erase: { subject -> part.erase(subject); throw new IllegalStateException('killed') }] as Holdings
    }

    private List<String> journal() {
        service.bean(Scribe).writeAll()
        service.bean(Chain).from(1, 1000)*.lines().flatten()*.toString()
    }

    private void broadcast(String id) {
        def of = new Broadcast(id, 1, Known.OFFICE, 'Prova', Purpose.SERVICE_NEWS, null, [it: 'Domani siamo chiusi.'],
                new Audience('filter', Contact.Audience.CITIZEN, [:], [] as Set), BroadcastState.FINISHED,
                Broadcast.Plan.NONE, new Broadcast.Run(1, service.now(), service.now(), null, null, null, 0), 'staff', null)
        service.bean(Broadcasts).add(of)
    }
}
