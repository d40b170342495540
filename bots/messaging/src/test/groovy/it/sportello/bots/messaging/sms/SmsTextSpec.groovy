package it.sportello.bots.messaging.sms

import spock.lang.Specification

import java.text.Normalizer

import static it.sportello.bots.messaging.sms.SmsText.Encoding.GSM7
import static it.sportello.bots.messaging.sms.SmsText.Encoding.UCS2

class SmsTextSpec extends Specification {

    def "#raw leaves as #text"() {
        expect:
        SmsText.of(raw).text() == text
        SmsText.of(raw).encoding() == GSM7

        where:
        raw                                        || text
        'Perché no? Però sì, così è più giù.'      || 'Perché no? Però sì, così è più giù.'
        'È aperta l’iscrizione…'                   || "E' aperta l'iscrizione..."
        'CITTÀ, UNIVERSITÀ, LUNEDÌ, PIÙ, PERÒ'     || "CITTA', UNIVERSITA', LUNEDI', PIU', PERO'"
        '“Offerta” «nuova» – da domani — ore 9‑12' || '"Offerta" "nuova" - da domani - ore 9-12'
        'n.\u00A03 posti\u202F€ 1.200'             || 'n. 3 posti € 1.200'
        'A\u200Bb\uFEFF \u00ADc'                   || 'Ab c'
        'prima\r\nseconda\tterza'                  || 'prima\nseconda terza'
        'Ça va être prêt à Noël, cœur, garçon'     || 'Ça va etre pret à Noel, coeur, garcon'
        'Mañana, ¿qué día? Educación'              || 'Mañana, ¿qué dia? Educacion'
        'Bună ziua, știți România? Țară și î'      || 'Buna ziua, stiti Romania? Tara si i'
        'Përshëndetje, ç’kemi, Çmim'               || "Pershendetje, c'kemi, Çmim"
        'Zażółć gęślą jaźń, İstanbul ışık'         || 'Zazolc gesla jazn, Istanbul isik'
        '½ giornata, 2ª fascia, n° 5, ﬁne, 20 m²'  || '1/2 giornata, 2a fascia, no 5, fine, 20 m2'
        '• cuoco → Cagliari'                       || '- cuoco -> Cagliari'
        '1 ✓ Italiano'                             || '1 * Italiano'
    }

    def "rewriting never costs more than it saves"() {
        expect:
        SmsText.of('…' * 160).text() == '…' * 160
    }

    def "accents typed as two characters count as one"() {
        expect:
        SmsText.of(Normalizer.normalize('perché È così', Normalizer.Form.NFD)).text() == "perché E' così"
    }

    def "what the alphabet cannot say stays as it was written, quotes and all: #raw"() {
        expect:
        SmsText.of(raw).text() == raw
        SmsText.of(raw).encoding() == UCS2

        where:
        raw << ['مرحبا بك في مركز العمل', 'È «nuova» 🎉', 'Добрый день – «да»', '你好…', 'क्षेत्र']
    }

    def "a text of #length '#letter' is #units units in #segments segments of #encoding"() {
        when:
        def sms = SmsText.of(letter * length)

        then:
        [sms.encoding(), sms.units(), sms.segments()] == [encoding, units, segments]

        where:
        letter | length || encoding | units | segments
        'a'    | 0      || GSM7     | 0     | 0
        'a'    | 1      || GSM7     | 1     | 1
        'a'    | 160    || GSM7     | 160   | 1
        'a'    | 161    || GSM7     | 161   | 2
        'a'    | 306    || GSM7     | 306   | 2
        'a'    | 307    || GSM7     | 307   | 3
        '€'    | 80     || GSM7     | 160   | 1
        // 76 escapes with their characters fill 152 of 153 septets: the next pair does not split
        '€'    | 81     || GSM7     | 162   | 2
        '€'    | 152    || GSM7     | 304   | 2
        '€'    | 153    || GSM7     | 306   | 3
        'م'    | 70     || UCS2     | 70    | 1
        'م'    | 71     || UCS2     | 71    | 2
        'م'    | 134    || UCS2     | 134   | 2
        'م'    | 135    || UCS2     | 135   | 3
        // 33 pairs fill 66 of 67 units: the next pair does not split
        '😀'   | 35     || UCS2     | 70    | 1
        '😀'   | 36     || UCS2     | 72    | 2
        '😀'   | 66     || UCS2     | 132   | 2
        '😀'   | 67     || UCS2     | 134   | 3
    }

    def "one pasted apostrophe would have doubled the bill"() {
        given:
        def text = 'L’offerta di lavoro che hai chiesto: cameriere a Cagliari, tempo pieno, da giugno. Rispondi SI'

        expect:
        SmsText.asWritten(text).segments() == 2
        SmsText.of(text).segments() == 1
    }

    def "for any text: counted as it would be cut, the same the second time, never dearer (seed #seed)"() {
        given:
        def random = new Random(seed)
        def letters = 'aàèÈ’–€[\u00A0{ç\nß…É'.codePoints().toArray().toList() + (seed % 3 ? [] : [0x1F600, 0x645])
        def raw = new String((0..<random.nextInt(400)).collect { Character.toString(letters[random.nextInt(letters.size())]) }.join(''))

        when:
        def sms = SmsText.of(raw)

        then:
        SmsText.of(sms.text()) == sms
        sms.segments() <= SmsText.asWritten(raw).segments()
        sms.encoding() == (sms.text().every { Gsm7.septets(it as char) > 0 } ? GSM7 : UCS2)
        def parts = cut(sms)
        parts.join('') == sms.text()
        parts.size() == sms.segments()
        parts.every { !Character.isHighSurrogate(it.charAt(it.length() - 1)) }

        where:
        seed << (1L..60L)
    }

    /** Cuts the slow way: tries where the next part may end. */
    private static List<String> cut(SmsText sms) {
        if (sms.units() <= sms.encoding().single()) {
            return sms.text().empty ? [] : [sms.text()]
        }
        def parts = []
        def rest = sms.text()
        while (!rest.empty) {
            int end = (0..rest.length()).reverse().find { at ->
                def fits = rest.substring(0, at).inject(0) { sum, c -> sum + (sms.encoding() == GSM7 ? Gsm7.septets(c as char) : 1) } <= sms.encoding().part()
                fits && !(at < rest.length() && Character.isLowSurrogate(rest.charAt(at)))
            }
            parts << rest.substring(0, end)
            rest = rest.substring(end)
        }
        parts
    }
}
