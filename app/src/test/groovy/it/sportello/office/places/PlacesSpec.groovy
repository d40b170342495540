package it.sportello.office.places

import spock.lang.Shared
import spock.lang.Specification

class PlacesSpec extends Specification {

    @Shared places = new Places()

    def "'#said' is #label"() {
        expect:
        places.recognise(said, null) instanceof PlaceFound.One
        (places.recognise(said, null) as PlaceFound.One).place().label() == label

        where:
        said                       || label
        'Cagliari'                 || 'Cagliari (CA)'
        'CAGLIARI'                 || 'Cagliari (CA)'
        'a Cagliari'               || 'Cagliari (CA)'
        'abito a cagliari'         || 'Cagliari (CA)'
        'vicino a Cagliari'        || 'Cagliari (CA)'
        'cagliri'                  || 'Cagliari (CA)'
        'Reggio Calabria'          || 'Reggio di Calabria (RC)'
        'reggio di calabria'       || 'Reggio di Calabria (RC)'
        'Reggio Emilia'            || "Reggio nell'Emilia (RE)"
        'Quartu S.Elena'           || "Quartu Sant'Elena (CA)"
        'quartu santelena'         || "Quartu Sant'Elena (CA)"
        'quartu sant elena'        || "Quartu Sant'Elena (CA)"
        "Senorbi'"                 || 'Senorbì (CA)'
        'Tempio P.'                || 'Tempio Pausania (OT)'
        'San Gavino'               || 'San Gavino Monreale (VS)'
        'mondovi'                  || 'Mondovì (CN)'
        'Bozen'                    || 'Bolzano (BZ)'
        'Turin'                    || 'Torino (TO)'
        'كالياري'                  || 'Cagliari (CA)'
        'Samone TN'                || 'Samone (TN)'
        'Castro (BG)'              || 'Castro (BG)'
        'la maddalena'             || 'La Maddalena (OT)'
        'Ne'                       || 'Ne (GE)'
        'Roma'                     || 'Roma (RM)'
        'Sasari'                   || 'Sassari (SS)'
        'Palerme'                  || 'Palermo (PA)'
        'L\'Aquila'                || "L'Aquila (AQ)"
        'aquila'                   || "L'Aquila (AQ)"
    }

    def "'#said' may be several towns, and the person is asked"() {
        when:
        def found = places.recognise(said, null)

        then:
        found instanceof PlaceFound.Several
        (found as PlaceFound.Several).places()*.label().containsAll(among)

        where:
        said          || among
        'Samone'      || ['Samone (TN)', 'Samone (TO)']
        'San Teodoro' || ['San Teodoro (ME)', 'San Teodoro (OT)']
        'Reggio'      || ['Reggio di Calabria (RC)', "Reggio nell'Emilia (RE)"]
        'Quartu'      || ["Quartu Sant'Elena (CA)"]
        'Caliari'     || ['Cagliari (CA)', 'Calitri (AV)']
    }

    def "an office of Sardegna that hears '#said' understands #label"() {
        expect:
        (places.recognise(said, 'Sardegna') as PlaceFound.One).place().label() == label

        where:
        said          || label
        'San Teodoro' || 'San Teodoro (OT)'
        "Sant'Elena"  || "Sant'Elena (PD)"
    }

    def "'#said' is no town"() {
        expect:
        places.recognise(said, null) instanceof PlaceFound.None

        where:
        said << ['', '   ', '?', 'xqzptw', 'cameriere']
    }

    def "in '#sentence' the town is #label"() {
        expect:
        places.mentionedIn(sentence).map { it.label() }.orElse(null) == label

        where:
        sentence                              || label
        'cameriere a Cagliari'                || 'Cagliari (CA)'
        'cameriere a cagliari'                || 'Cagliari (CA)'
        'cerco lavoro a quartu sant\'elena'   || "Quartu Sant'Elena (CA)"
        'pulizie vicino a Sassari'            || 'Sassari (SS)'
        'muratore Olbia'                      || 'Olbia (OT)'
        'vendo sale e tabacchi'               || null
        'cuoco'                               || null
        'barista a Samone'                    || null
        'badante in provincia di Nuoro'       || 'Nuoro (NU)'
    }

    def "distances are those of the map"() {
        expect:
        Math.abs(places.distanceKm('B354', 'I452').asDouble - 172) < 5
        places.distanceKm('B354', 'ZZZZ').empty
        places.within('B354', 15).containsAll(['B354', 'H118'])
        !places.within('B354', 15).contains('I452')
    }

    def "there are as many towns as the register has, each with its place on the map"() {
        expect:
        places.within('H501', 2000).size() == 7894
        places.find('B354').get().region() == 'Sardegna'
        places.find('none').empty
    }
}
