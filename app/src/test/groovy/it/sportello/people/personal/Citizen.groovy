package it.sportello.people.personal

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.personal.entry.Challenges
import it.sportello.people.personal.entry.Codes
import it.sportello.platform.time.MovableClock

import java.time.Duration
import java.time.InstantSource

/** Somebody who writes to us, and a browser of theirs. */
class Citizen {

    private static int made = 0

    final Desk desk
    final Contact contact
    final Visitor browser
    private int asked = 0

    /** @param schemes of the addresses they write from */
    Citizen(Desk desk, List<String> schemes = ['telegram'], Map<String, ?> more = [:]) {
        this.desk = desk
        def id = "cittadino${++made}"
        def urns = schemes.collect { new Urn(it, it == 'telegram' ? "88000$made" : "+3933300${1000 + made}") }
        urns.each { desk.bean(Addresses).heard(it, 'sim-' + (it.scheme() == 'tel' ? 'sms' : it.scheme()), now(), id) }
        contact = desk.bean(Contacts).add(new Contact(id, 0, (more.name ?: 'Anna Prova').toString(), (more.language ?: 'it').toString(), more.office?.toString(),
                null, Contact.Audience.CITIZEN, Contact.Age.ADULT, urns, [], now()))
        browser = desk.visitor()
    }

    String getId() { contact.id() }

    Urn urn(int at = 0) { contact.urns()[at] }

    /** The path of a new link, as the chat says it. */
    String link() { URI.create(desk.bean(OwnPass).link("$id/${++asked}", id)).path }

    /** Opens a new link in this browser, and asks for the code at one of their addresses. */
    void asksForCode(Visitor in = browser, int at = 0) {
        assert in.post(link()).location == '/me/code'
        def way = in.get('/me/code').page.select('input[name=address]')[at].val()
        assert in.post('/me/code/send', [address: way]).location == '/me/code'
    }

    /** What came to the address. */
    String code() { desk.bean(Codes).of(desk.bean(Challenges).find(id).get()) }

    Visitor enters() {
        asksForCode()
        assert browser.post('/me/code', [code: code()]).location == '/me'
        browser
    }

    /** Presses a button of the page. */
    Visitor.Answer presses(String panel, String deed, String ref) {
        browser.post("/me/panels/$panel", [csrfToken: browser.get('/me').page.select('input[name=csrfToken]').first().val(), deed: deed, ref: ref])
    }

    void later(Duration by) { desk.bean(MovableClock).advance(by) }

    private def now() { desk.bean(InstantSource).instant() }
}
