package it.sportello.people.records

import com.fasterxml.jackson.databind.ObjectMapper
import spock.lang.Specification

import java.time.LocalDate

class TaxCodeSpec extends Specification {

    static final VECTORS = new ObjectMapper().readValue(TaxCodeSpec.getResource('/people/tax-codes.json'), Map)

    def "#vector.cf is right, with letters for digits too, and agrees with the birth date; a wrong last letter is not"() {
        given:
        def born = LocalDate.parse(vector.nascita)

        expect:
        ['cf', 'omocodia1', 'omocodia3', 'omocodia7'].every { TaxCode.read(vector[it]).get().agreesWith(born) }
        !TaxCode.read(vector.cf).get().agreesWith(born.plusDays(1))
        !TaxCode.read(vector.cf).get().agreesWith(born.plusMonths(1))
        TaxCode.read(vector.carattereErrato).empty

        where:
        vector << VECTORS.codiceFiscale
    }

    def "a provisional code of eleven digits is right when its check digit is"() {
        expect:
        TaxCode.read(vector.valida).present
        TaxCode.read(vector.errata).empty

        where:
        vector << VECTORS.partitaIva
    }

    def "spaces and small letters do no harm, and the code is never printed whole"() {
        expect:
        TaxCode.read(' rss mra 80a01 h501u ').get().text() == 'RSSMRA80A01H501U'
        !TaxCode.read('RSSMRA80A01H501U').get().toString().contains('RSSMRA')
        TaxCode.read('').empty
        TaxCode.read('RSSMRA80A01H501').empty
    }
}
