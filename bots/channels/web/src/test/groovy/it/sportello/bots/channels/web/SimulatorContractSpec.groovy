package it.sportello.bots.channels.web

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.ChannelAdapter
import it.sportello.bots.messaging.adapter.ChannelAdapterContract
import it.sportello.bots.messaging.adapter.RawRequest

import java.time.Instant
import java.time.InstantSource

import static java.nio.charset.StandardCharsets.UTF_8

class SimulatorContractSpec extends ChannelAdapterContract {

    private static final JSON = ['content-type': ['application/json']]

    private phones = new Phones()

    ChannelAdapter adapter = new SimulatorAdapter(phones, InstantSource.fixed(Instant.parse('2026-11-22T09:00:00Z')))
    List<ChannelType> types = [ChannelType.TELEGRAM, ChannelType.WHATSAPP, ChannelType.SMS, ChannelType.EMAIL]
    Map<String, String> settings = [SPORTELLO_MODE: 'demo']
    List<String> secrets = []
    Urn someone = Urn.of('whatsapp:+393000000010')

    Channel getLine() {
        adapter.configured({ settings[it] }).find { it.id() == 'sim-whatsapp' }
    }

    void provider(Mood mood) {
        phones.weather(switch (mood) {
            case Mood.WELL -> Weather.FINE
            case Mood.SILENT, Mood.HANGS_UP, Mood.GARBAGE -> Weather.SILENT
            case Mood.AWAY, Mood.BROKEN, Mood.PROXY_PAGE -> Weather.BROKEN
            case Mood.BUSY -> Weather.BUSY
            case Mood.LOCKED -> Weather.LOCKED
        })
    }

    RawRequest getGreeting() {
        post('{"id":"a1","urn":"whatsapp:+393000000010","kind":"typed","text":"Buongiorno"}')
    }

    List<RawRequest> getForgeries() {
        [new RawRequest('/hooks/simulator', '', [:], greeting.body()),
         new RawRequest('/hooks/simulator', '', ['content-type': ['text/plain']], greeting.body())]
    }

    List<RawRequest> getNonsense() {
        ['', '{', '[]', 'null', '42', '{}', '{"id":1,"urn":[]}', '[' * 2000, '{"a":' * 2000,
         '{"id":"a1","urn":"whatsapp:+393000000010","kind":"typed"}',
         '{"id":"a1","urn":"whatsapp:+393000000010","kind":"shouted","text":"ciao"}',
         '{"id":"a1","urn":"mailto:a@b","kind":"typed","text":"ciao"}',
         '{"id":"a1","urn":"telegram:3000010","kind":"typed","text":"ciao"}',
         '{"id":"a1","urn":"whatsapp:+393000000010","kind":"typed","text":"' + 'a' * 5000 + '"}',
         '{"id":"a1","urn":"whatsapp:+393000000010","kind":"tapped","payload":"così"}'].collect { post(it) }
    }

    static RawRequest post(String body) {
        new RawRequest('/hooks/simulator', '', JSON, body.getBytes(UTF_8))
    }
}
