package it.sportello.journeys

import it.sportello.ask.campaigns.AgeBand
import it.sportello.ask.campaigns.Invitation
import it.sportello.ask.campaigns.InvitationState
import it.sportello.ask.campaigns.Invitations
import it.sportello.ask.campaigns.Page
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.applications.ApplicationState
import it.sportello.jobs.applications.ApplyForVacancy
import it.sportello.jobs.applications.MoveApplication
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscription
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.jobs.vacancies.offer.Source
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.TurnTaken
import it.sportello.talk.delivery.Brake;
import it.sportello.talk.leaving.LeaveMail

import java.time.Duration

/**
 * What is so before a journey: {@code offerta PA-20981 aperta: Cameriere, Palermo; chiude mentre la persona decide},
 * {@code la persona parla ar}, {@code la persona ha 16 anni}, {@code nessuno sa quanti anni ha la persona},
 * {@code la persona è seguita da Cagliari}, {@code un avviso per cameriere a Cagliari},
 * {@code un avviso ogni giorno per cameriere a Cagliari},
 * {@code candidatura a PA-20981: Cameriere, Palermo}, {@code due persone su questo numero: Anna e Marco},
 * {@code un questionario a cui la persona non ha risposto}, {@code ha fermato le e-mail a ada@example.org e ada@example.it},
 * {@code il freno è tirato}, {@code silenzio da 91 giorni}, {@code prima volta}, {@code telefono in fr}. Whoever is not here for the first time has been
 * greeted, has no open question, and has said to be 18.
 */
class Givens {

    private static final TOWNS = [Cagliari: 'B354', Palermo: 'G273', Monreale: 'F377', Sassari: 'I452']
    private static final STATES = [aperta: null, chiusa: VacancyState.CLOSED_UNKNOWN, riservata: null, 'trovata altrove': null]

    private final Service service
    private final String line
    private final Urn urn
    final List<Vacancy> vacancies = []
    Closure<?> whileDeciding

    Givens(Service service, String line, Urn urn) {
        this.service = service
        this.line = line
        this.urn = urn
    }

    /** @return codes of the transcript to codes used nowhere else */
    static Map<String, String> codes(Service service, List<String> givens) {
        givens.collectMany { (it =~ /\b([A-Z]{2})-\d+\b/).collect { match -> match } }.unique()
                .collectEntries { [it[0], "${it[1]}-${60000 + service.next()}".toString()] }
    }

    void make(List<String> givens) {
        if (service.bean(Offices).all().empty) { service.bean(Offices).save(SampleOffices.cagliari()) }
        if (!givens.contains('prima volta')) { known() }
        givens.each { make(it) }
    }

    private void known() {
        def id = "p${service.next()}".toString()
        service.bean(Addresses).heard(urn, line, service.now(), id)
        service.bean(Contacts).add(Contact.newcomer(id, urn, service.now()).withLanguage('it').withAge(Contact.Age.ADULT))
        greeted(id)
    }

    private void greeted(String id) {
        service.bean(Conversations).turn(id, 'given') {
            new TurnTaken('given', null, Floor.bot(service.now()), null, 0, [], service.now())
        }
    }

    void make(String given) {
        switch (given) {
            case ~/offerta (\S+) (aperta|chiusa|riservata|trovata altrove): ([^,]+), ([^;]+)(;.*)?/ -> vacancy(given)
            case ~/.*parla (\w\w)/ -> change { it.withLanguage(given[-2..-1]) }
            case 'la persona ha 16 anni' -> change { it.withAge(Contact.Age.MINOR) }
            case 'nessuno sa quanti anni ha la persona' -> change { it.withAge(Contact.Age.UNKNOWN) }
            case 'la persona è seguita da Cagliari' -> change { it.withOffice(SampleOffices.cagliari().code()) }
            case ~/un avviso( ogni \w+)? per \w+ a \w+/ -> notice(given)
            case ~/candidatura a .*/ -> {
                def (whole, code, title, town) = (given =~ /candidatura a (\S+): ([^,]+), (.+)/)[0]
                vacancy("offerta $code aperta: $title, $town")
                service.bean(ApplyForVacancy).apply(code, service.person(urn).id(), "c${service.next()}", 'it', service.now())
            }
            case ~/candidatura ritirata a .*/ -> {
                make(given - ' ritirata')
                def code = (given =~ / a (\S+):/)[0][1]
                service.bean(MoveApplication).move(code, service.person(urn).id(), ApplicationState.WITHDRAWN)
            }
            case ~/due persone su questo numero: (\w+) e (\w+)/ -> two(given)
            case ~/ha fermato le e-mail a .+/ -> left(given - 'ha fermato le e-mail a ')
            case 'un questionario a cui la persona non ha risposto' -> unanswered()
            case ~/silenzio da (\d+) giorni/ -> service.later(Duration.ofDays((given =~ /\d+/)[0] as long))
            case 'il freno è tirato' -> brake { it.press('anna') }
            case ~/prima volta|telefono in \w\w|solo .*/ -> { }
            default -> { assert false, "nobody knows how to make so: $given" }
        }
    }

    private void change(Closure<Contact> change) {
        service.bean(Contacts).change(service.person(urn).id(), change)
    }

    private void vacancy(String given) {
        def (whole, code, state, title, town, then) =
                (given =~ /offerta (\S+) (aperta|chiusa|riservata|trovata altrove): ([^,]+), ([^;]+)(;.*)?/)[0]
        def with = [title: title, place: TOWNS[town], reserved: state == 'riservata']
        if (state == 'trovata altrove') { with.source = new Source.Found('https://azienda.example/lavora', "sul sito dell'azienda") }
        with.until = java.time.LocalDate.ofInstant(service.now(), java.time.ZoneOffset.UTC).plusDays(30)
        def made = PublishedVacancy.in(service.bean(Vacancies), code, service.now(), with)
        vacancies << made
        if (STATES[state]) { end(made) }
        if (then?.contains('chiude')) { whileDeciding = { end(made) } }
    }

    private void end(Vacancy vacancy) {
        vacancies.remove(vacancy)
        PublishedVacancy.end(service.bean(Vacancies), vacancy, VacancyState.CLOSED_UNKNOWN, service.now())
    }

    /** Nobody else's search finds what this journey needed. */
    void undo() {
        new ArrayList<>(vacancies).each { end(it) }
        if (service.bean(Brake).pressed()) { brake { it.release('anna') } }
    }

    /** What works is looked at anew after some seconds. */
    private void brake(Closure<?> turn) {
        turn(service.bean(Brake))
        service.later(Duration.ofSeconds(6))
    }

    private void notice(String given) {
        def (whole, every, how, what, where) = (given =~ /un avviso( ogni (\w+))? per (\w+) a (\w+)/)[0]
        if (every) { change { it.choosing([new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, service.now(), 'avvisi/it', given)]) } }
        service.bean(ChangeNotices).subscribe(service.person(urn).id(),
                new Subscription("s${service.next()}", what, TOWNS[where], 30, null, null, null, Often.read(how ?: '')), 0)
    }

    private void unanswered() {
        def id = service.person(urn).id()
        def place = new Invitations.Place("c${service.next()}".toString(), SampleOffices.cagliari().code(), 0)
        service.bean(Invitations).take('prova', [id], place, [] as Set)
        service.bean(Invitations).lay(new Page(place.campaign(), place.office(), 0, 1,
                [Invitation.of(id, AgeBand.UNKNOWN, service.now()).moved(InvitationState.INVITED, service.now())]))
    }

    private void left(String addresses) {
        addresses.split(' e ').collect { Urn.of("mailto:$it") }.each { mail ->
            service.bean(Addresses).introduce([(mail): service.person(urn).id()])
            change { it.reachedAlso(mail) }
        }
        service.bean(LeaveMail).leave(service.person(urn))
    }

    private void two(String given) {
        def (whole, first, second) = (given =~ /: (\w+) e (\w+)/)[0]
        change { it.withName(first) }
        def id = "p${service.next()}".toString()
        service.bean(Contacts).add(Contact.newcomer(id, urn, service.now()).withLanguage('it').withName(second))
        greeted(id)
        def speaks = service.person(urn).id()
        service.bean(Addresses).speak(urn, id)
        service.bean(Addresses).speak(urn, speaks)
        service.later(Duration.ofHours(13))
    }
}
