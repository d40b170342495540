package it.sportello.ask.questionnaires.keeping

import it.sportello.TestStore
import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.mongo.SheetStore
import it.sportello.ask.scores.mongo.RuleStore
import it.sportello.ask.scores.rules.FindRules
import it.sportello.bots.dialogue.revision.Migration
import it.sportello.office.journal.ToldEntries
import it.sportello.office.journal.automation.Automation
import it.sportello.office.journal.automation.Switches
import it.sportello.office.places.Places
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.SamePerson
import it.sportello.people.records.Records
import it.sportello.platform.due.TestDue
import it.sportello.platform.ids.Numbers
import it.sportello.talk.flows.Capability
import it.sportello.talk.flows.CapabilityTable
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.HeldRevisions
import it.sportello.talk.flows.PlayFlow
import it.sportello.talk.flows.Plays
import it.sportello.talk.flows.publishing.Draft
import it.sportello.talk.flows.publishing.Publication
import it.sportello.talk.flows.publishing.PublishRevision
import it.sportello.talk.flows.publishing.Publishing
import it.sportello.templates.Phrasebook

/** A service in which questionnaires are published and played into sheets, for specs of any package. */
class Answering {

    final TestStore store = new TestStore()
    final sheets = SheetStore.sheets(store)
    final own = new OwnSheets(sheets, [ids: { String id -> [id] }] as SamePerson)
    final revisions = new HeldRevisions()
    final Flows flows = new Flows(revisions, store.clock)
    final questionnaires = new Questionnaires(flows)
    final takeOver = new TakeOver(sheets, flows, questionnaires, Publishing.choices(flows), store.clock)
    final PlayFlow play
    final PublishRevision publish

    Answering() {
        def contacts = [find: { String id -> Optional.empty() }] as Contacts
        def same = [ids: { String id -> [id] }] as SamePerson
        def records = [findAll: { Collection<String> ids -> [] }] as Records
        def journal = new ToldEntries()
        def phrases = Phrasebook.load()
        def automation = new Automation([new ScoreFunction().score()], [off: { [] as Set }] as Switches, journal)
        List<Capability> capabilities = [
                new OpenCapability(new OpenSheet(own, sheets, new TestDue(store)), new KnownOfPerson(contacts, same, records, new Places()), contacts, phrases),
                new WithdrawCapability(own, sheets),
                new SendCapability(new SendSheet(own, sheets, new FindRules(RuleStore.in(store)), new Numbers(store, store.clock), journal, automation), phrases)]
        play = Plays.flows(flows, capabilities, journal, [new KeepAnswers(own, sheets, questionnaires, takeOver)])
        publish = Publishing.of(flows, revisions, new CapabilityTable(capabilities), store.clock)
    }

    /** @return the revision in force now */
    String publish(String flow, Map<String, String> files, Map<String, Migration.Choice> choices = [:]) {
        published(publish.publish(new Draft(flow, files), wish(flow, choices)))
    }

    String again(String flow, String revision, Map<String, Migration.Choice> choices = [:]) {
        published(publish.again(flow, revision, wish(flow, choices)))
    }

    private PublishRevision.Wish wish(String flow, Map choices) {
        new PublishRevision.Wish('op1', 'più chiara', flows.named(flow).map { it.revision() }.orElse(null), choices)
    }

    private static String published(Publication publication) {
        assert publication instanceof Publication.Published: "$publication"
        publication.revision()
    }
}
