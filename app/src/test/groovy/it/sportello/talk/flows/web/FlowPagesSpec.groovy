package it.sportello.talk.flows.web

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.ask.scores.rules.FindRules
import it.sportello.office.staff.Role
import it.sportello.platform.time.Rome
import it.sportello.talk.flows.FlowRevisions
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.drafts.Drafts
import it.sportello.talk.flows.publishing.Draft
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.InstantSource
import java.time.LocalDate

/** What staff changes in a questionnaire, page by page, without a browser. */
@Stepwise
class FlowPagesSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Visitor region = desk.as(Role.REGION, [])
    @Shared Visitor administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared Visitor manager = desk.as(Role.MANAGER, ['CA'])
    @Shared Visitor auditor = desk.as(Role.AUDITOR, [])
    @Shared String installed = revision()

    private String revision() { desk.bean(FlowRevisions).shelf().head('prova').get().revision() }

    private draft() { desk.bean(Drafts).find('prova').get() }

    private String text(String file) { draft().draft().files()[file] }

    private yaml(Visitor who, String file, String text, long version = draft().version()) {
        who.post('/flows/prova/draft/yaml', [file: file, text: text, version: version])
    }

    def "every flow is listed, questionnaires first, with who changed it and why"() {
        when:
        def page = manager.get('/flows').page

        then:
        page.select('tbody th a').eachText().take(2) == ['Autonomia digitale', 'Fabbisogni aziende']
        page.select('tbody tr').first().text().contains('la versione installata')
        page.select('nav[aria-label=Principale] a[href=/flows]').size() == 2

        and: 'more than a page holds are on the next'
        page.select('tbody tr').size() == 15
        manager.get('/flows?page=2').page.select('tbody tr').size() > 0
    }

    def "who manages an office or audits looks, and changes nothing"() {
        expect:
        [manager, auditor].each { assert it.get('/flows/prova').page.select('main form').empty }
        [manager, auditor].each { assert it.post('/flows/prova/draft', [revision: installed]).status == 403 }
        desk.as(Role.OPERATOR, ['CA']).get('/flows').status == 403
        desk.bean(Drafts).open().empty
    }

    def "a draft is begun once, and two see the same"() {
        when:
        def begun = region.post('/flows/prova/draft', [revision: installed])
        def again = administrator.post('/flows/prova/draft', [revision: installed])

        then:
        begun.location == '/flows/prova/draft'
        again.location == '/flows/prova/draft'
        draft().version() == 1
        region.get('/flows').page.select('tbody tr').find { it.text().contains('Prova') }.text().contains('Bozza aperta')
        manager.get('/flows/prova/draft').page.select('#yaml-text').first().hasAttr('readonly')
        region.get('/flows/prova/draft?file=text.it.yml').page.select('#yaml-text').text().contains('Con che cosa ti muovi?')
        region.post('/flows/prova/draft', [revision: 'nessuna']).status == 404
    }

    def "what is broken is saved, and named with its file and node; the form says that it cannot be shown"() {
        when:
        def saved = yaml(region, 'flow.yml', 'spec: [')
        def page = region.get(saved.location).page

        then:
        saved.status == 303
        page.select('#problems').text().contains('flow.yml: non è YAML, riga 1')
        page.text().contains('Un file non si legge')

        when:
        yaml(region, 'flow.yml', new Draft('prova', desk.bean(FlowRevisions).find('prova', installed).get().files()).files()['flow.yml'].replace('ask: date', 'ask: data'))
        page = region.get('/flows/prova/draft').page

        then:
        page.select('#problems a').first().attr('href') == '/flows/prova/draft/questions/nascita?file=flow.yml'
        region.get('/flows/prova/draft/publish').page.select('main form').empty
        region.get('/flows/prova/draft/questions/nascita').page.select('#preview [role=alert]').text().contains('non si può')

        cleanup:
        yaml(region, 'flow.yml', desk.bean(FlowRevisions).find('prova', installed).get().files()['flow.yml'])
    }

    def "of two who save on the same version the second is told, keeps the words and may decide"() {
        given:
        def seen = draft().version()
        def words = text('text.it.yml')

        when:
        def first = yaml(region, 'text.it.yml', words.replace('Con che cosa ti muovi?', 'Come ti muovi?'), seen)
        def second = yaml(administrator, 'text.it.yml', words.replace('Con che cosa ti muovi?', 'Come viaggi?'), seen)

        then:
        first.status == 303
        second.status == 409
        second.page.text().contains('ha salvato questa bozza prima di te')
        second.page.select('#yaml-text').text().contains('Come viaggi?')
        text('text.it.yml').contains('Come ti muovi?')

        when:
        def form = administrator.post('/flows/prova/draft/questions/mezzi', ['text-it-mezzi.ask': 'Come viaggi?', version: seen])

        then:
        form.status == 409
        form.page.select('textarea[name=text-it-mezzi.ask]').text() == 'Come viaggi?'
    }

    def "the form changes one question, the YAML shows it, and a look at it saves nothing"() {
        given:
        def version = draft().version()
        def form = [type: 'choice', section: 'lavoro', optional: 'yes', next: 'mezzi']

        when:
        def look = region.post('/flows/prova/draft/questions/mestiere/preview', form + ['text-it-mestiere.ask': 'Che lavoro <b>?', 'new-option': 'Muratore', version: version, language: 'it', file: 'text.it.yml'])

        then:
        look.status == 200
        look.page.select('.sp-phone-telegram .sp-said').text().contains('Che lavoro <b>?')
        look.page.select('.sp-phone-sms').text().contains('3 Muratore')
        look.page.select('#yaml-text').text().contains('Che lavoro <b>?')
        draft().version() == version

        when:
        def saved = region.post('/flows/prova/draft/questions/mestiere', form + ['text-it-mestiere.ask': 'Che lavoro fai di solito?', 'new-option': 'Muratore', version: version])

        then:
        saved.status == 303
        draft().draft().read().node('mestiere').ask().options().keySet().toList() == ['cuoco', 'barista', 'muratore']
        region.get('/flows/prova/draft/questions/mestiere?language=fr').page.select('.sp-language').last().text().contains('manca la traduzione')

        when:
        region.post('/flows/prova/draft/questions/mestiere', form + ['text-fr-mestiere.muratore': 'Maçon', version: draft().version()])

        then:
        text('text.fr.yml').contains('Maçon')
    }

    def "title, minutes and days are changed in the form; a section comes, is seen to be empty, and goes"() {
        when:
        def page = region.get('/flows/prova/draft').page
        def saved = region.post('/flows/prova/draft/heading', [version: draft().version(), minutes: '14', days: '9']
                + page.select('#heading input[name^=title-]').collectEntries { [it.attr('name'), it.val() + ' nuova'] })

        then:
        page.select('#heading input[name^=title-]').eachAttr('name').containsAll(['title-it', 'title-fr'])
        saved.status == 303
        draft().draft().read().questionnaire().minutes() == 14
        text('text.it.yml').contains('title: nuova')

        when:
        def added = region.post('/flows/prova/draft/sections', [title: 'La casa', version: draft().version()])
        def section = region.get(added.location).page

        then:
        added.location == '/flows/prova/draft/questions/section.la-casa'
        section.select('main').text().contains('Togli la sezione')
        region.get('/flows/prova/draft').page.select('[id=q-section.la-casa]').text() == 'La casa: ancora senza domande'

        when:
        def gone = region.post("$added.location/remove", [version: draft().version()])

        then:
        gone.status == 303
        !text('flow.yml').contains('la-casa')
        region.post('/flows/prova/draft/questions/section.lavoro/remove', [version: draft().version()]).with { it.status == 409 && it.text.contains('Prima sposta') }

        and: 'nonsense is refused with a sentence'
        region.post('/flows/prova/draft/heading', [version: draft().version(), minutes: 'tanti']).with { it.status == 422 && it.text.contains('in cifre') }
        region.post('/flows/prova/draft/heading', [version: draft().version(), minutes: '5', 'title-it': 'a' * 61]).status == 422
        region.post('/flows/prova/draft/sections', [version: draft().version(), title: ' ']).status == 422
        region.post('/flows/prova/draft/heading', [version: 1, minutes: '5']).status == 409
        manager.post('/flows/prova/draft/heading', [version: draft().version(), minutes: '5']).status == 403
    }

    def "what PERCHÉ and AIUTO are answered with is shown beside the question"() {
        expect:
        with(region.get('/flows/prova/draft/questions/nascita').page.select('#preview dd').eachText()) {
            it[0].contains("Alcuni aiuti dipendono dall'età.")
            it[1].contains('Scrivi giorno, mese e anno.')
        }
    }

    def "an answer that counts for the score and has no points there is told"() {
        when:
        def look = region.post('/flows/prova/draft/questions/mezzi/preview', [type: 'several', section: 'spostamenti', min: '0', next: 'patente', 'new-option': 'Aereo', version: draft().version()])

        then:
        look.page.select('#problems').text().contains("scores.yml, means: manca l'opzione aereo")
        look.page.select('#problems a[href="/flows/prova/draft?file=scores.yml#yaml"]').size() > 0
    }

    def "what is too long or not there is refused with a sentence"() {
        expect:
        yaml(region, 'text.it.yml', 'a' * 200_001).with { it.status == 422 && it.text.contains('troppo lungo') }
        yaml(region, '../etc', 'a: b').status == 404
        region.post('/flows/prova/draft/questions/mezzi', ['text-it-mezzi.ask': 'a' * 5_000, version: draft().version()]).status == 422
        region.post('/flows/prova/draft/questions', [words: '', type: 'text', before: 'mezzi', version: draft().version()]).with { it.status == 422 && it.text.contains('Scrivi la domanda') }
        region.post('/flows/prova/draft/questions/inizio/remove', [version: draft().version()]).with { it.status == 409 && it.text.contains('nel YAML') }
        ['/flows/nessuno', '/flows/nessuno/draft', '/flows/prova/draft/questions/nessuna', '/flows/prova/revisions/nessuna', '/flows/avvisi/draft'].each { assert region.get(it).status == 404 }
    }

    def "it is published with a reason and a choice, and the journal says by whom"() {
        when:
        def page = region.get('/flows/prova/draft/publish').page

        then:
        page.select('.sp-lead').text() == "Ora non c'è dentro nessuno."
        page.select('section:has(h2:contains(Cambiano anche)) li').eachText().containsAll(['Il titolo in italiano: prima «nessuno», ora «nuova».',
                'I minuti previsti: prima «3», ora «14».', "L'attesa in chat: prima «3 giorni», ora «9 giorni»."])
        page.select('fieldset legend').eachText() == ['Che lavoro fai di solito?', 'Come ti muovi?']
        manager.get('/flows/prova/draft/publish').page.select('button[type=submit]').eachText().every { it == 'Esci' }

        when:
        def action = page.select('main form').attr('action')
        def without = region.post(action, [reason: '', 'choice-mestiere': 'KEEP', version: draft().version()])
        def unchosen = region.post(action, [reason: 'Mancavano i muratori', 'choice-mezzi': 'KEEP', version: draft().version()])

        then:
        without.status == 422
        without.page.select('#reason-error').text().startsWith('Scrivi perché')
        without.page.select('input[value=KEEP]').first().hasAttr('checked')
        unchosen.status == 422
        unchosen.page.select('[role=alert]').text().contains('Scegli che cosa fare')
        region.post(action.replaceAll('[^/]+$', '0000000000000000'), [reason: 'x', 'choice-mezzi': 'KEEP', 'choice-mestiere': 'KEEP', version: draft().version()]).status == 409

        when:
        def done = region.post(action, [reason: 'Mancavano i muratori', 'choice-mezzi': 'KEEP', 'choice-mestiere': 'ASK_AGAIN', version: draft().version()])
        def after = region.get(done.location).page

        then:
        done.location == '/flows/prova?said=published'
        after.select('[role=status]').text().startsWith('Pubblicato')
        after.select('tbody tr').first().text().contains('Mancavano i muratori')
        after.select('a').eachText().contains("Annulla l'ultima pubblicazione")
        desk.bean(Drafts).open().empty
        desk.bean(Flows).named('prova').get().node('mestiere').ask().options().containsKey('muratore')
    }

    def "it is taken back with a reason too"() {
        given:
        def path = "/flows/prova/revisions/$installed"
        def page = region.get(path).page
        def expected = page.select('input[name=expected]').attr('value')

        expect:
        page.select('h1').text() == 'Torna indietro: Prova'
        manager.post(path, [reason: 'x']).status == 403
        region.post(path, [reason: 'Era meglio prima', expected: 'altra', 'choice-mezzi': 'KEEP', 'choice-mestiere': 'KEEP']).status == 409
        region.post(path, [reason: 'Era meglio prima', expected: expected, 'choice-mezzi': 'KEEP', 'choice-mestiere': 'KEEP']).status == 303
        revision() == installed
        region.get('/flows/prova').page.select('tbody .sp-badge').eachText() == ['In uso']

        and: 'the journal says who did it, to what'
        administrator.get('/journal').text.contains('Questionario pubblicato')
    }

    def "an answer that counts is published with its points, the history says who changed the rules, and both are taken back"() {
        given:
        region.post('/flows/prova/draft', [revision: installed])
        def rules = { desk.bean(FindRules).inForce('prova', LocalDate.ofInstant(desk.bean(InstantSource).instant(), Rome.ZONE)).get() }
        def counts = { rules().dimensions()[0].questions().means.options().keySet().toList() }
        def today = LocalDate.ofInstant(desk.bean(InstantSource).instant(), Rome.ZONE)

        when:
        region.post('/flows/prova/draft/questions/mezzi', [type: 'several', section: 'spostamenti', min: '0', next: 'patente', 'new-option': 'Aereo', version: draft().version()])
        region.post('/flows/prova/draft/questions/mezzi', [type: 'several', section: 'spostamenti', min: '0', next: 'patente', 'text-fr-mezzi.aereo': 'Avion', version: draft().version()])
        yaml(region, 'scores.yml', text('scores.yml').replace("          bici: { points: '1'", "          aereo: { points: '1', why: Può volare. }\n          bici: { points: '1'"))

        then: 'the day is told'
        region.get('/flows/prova/draft/publish').page.select('#problems').text().contains('scores.yml, from: è un giorno passato')

        when:
        yaml(region, 'scores.yml', text('scores.yml').replace("from: '2026-01-01'", "from: '$today'"))
        def page = region.get('/flows/prova/draft/publish').page
        def action = page.select('main form').attr('action')
        def form = [reason: 'C\'è un aeroporto', 'choice-mezzi': 'KEEP', version: draft().version()]

        then:
        page.select('main section').text().contains('Le regole del punteggio, dal ')
        region.post(action, form + [version: 1]).status == 409
        counts() == ['none', 'bici', 'treno']

        when:
        def done = region.post(action, form)

        then:
        done.location == '/flows/prova?said=published'
        counts() == ['none', 'aereo', 'bici', 'treno']
        region.get('/flows/prova').page.select('section table').text().contains("C'è un aeroporto Le regole del punteggio, dal ")

        when:
        def path = "/flows/prova/revisions/$installed"
        def back = region.get(path).page
        region.post(path, [reason: 'È chiuso', expected: back.select('input[name=expected]').attr('value'), 'choice-mezzi': 'KEEP'])

        then:
        back.select('main section').text().contains('Le regole del punteggio, dal ')
        revision() == installed
        counts() == ['none', 'bici', 'treno']
    }

    def "who wrote while another published is told, and goes on from there"() {
        given:
        region.post('/flows/prova/draft', [revision: installed])
        yaml(region, 'text.it.yml', text('text.it.yml').replace('Parliamo di strada.', 'Parliamo di mezzi.'))
        def other = desk.bean(FlowRevisions).shelf().head('prova').get().publications()[-2].revision()
        administrator.post("/flows/prova/revisions/$other", [reason: 'Serve ancora', expected: installed, 'choice-mezzi': 'KEEP', 'choice-mestiere': 'KEEP'])

        when:
        def page = region.get('/flows/prova/draft/publish').page

        then:
        page.select('[role=alert]').text().contains("qualcuno ha pubblicato un'altra versione")
        page.select('textarea[name=reason]').empty

        when:
        def action = page.select('form[action$=carry-over]')
        def carried = region.post(action.attr('action'), [version: action.select('[name=version]').attr('value')])
        page = region.get(carried.location).page

        then:
        carried.location == '/flows/prova/draft/publish'
        page.select('textarea[name=reason]').size() == 1

        when:
        def gone = region.post('/flows/prova/draft/discard', [version: draft().version()])

        then:
        gone.location == '/flows/prova?said=discarded'
        desk.bean(Drafts).open().empty
    }

    def "a release that brings another version offers it, and what staff wrote stays in force until somebody chooses"() {
        given:
        def ours = revision()
        def files = desk.bean(FlowRevisions).find('prova', installed).get().files().collectEntries { [it.key, it.value.replace('Parliamo di lavoro.', 'Ora il lavoro.').bytes] }

        when:
        desk.bean(Flows).seed('prova', files)
        def page = region.get('/flows/prova').page
        def offered = page.select('section a').attr('href')

        then:
        revision() == ours
        region.get('/flows').page.select('tbody tr').find { it.text().contains('Prova') }.text().contains('Versione nuova da scegliere')
        page.text().contains('Ora vale la vostra')

        when:
        def choices = region.get(offered).page
        region.post(offered, [reason: 'Meglio quella nuova', expected: ours] + choices.select('input[value=KEEP]').collectEntries { [it.attr('name'), 'KEEP'] })

        then:
        "/flows/prova/revisions/${revision()}" == offered
        region.get('/flows/prova').page.select('section a').empty
    }
}
