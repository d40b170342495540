package it.sportello.bots.channels.web;

import io.micronaut.core.annotation.Nullable;
import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Blocked;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.Unblocked;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The simulated provider, seen through the port of every channel. */
@Singleton
final class SimulatorAdapter implements ChannelAdapter {

    private final Phones phones;
    private final InstantSource clock;
    private final Handset handset;
    private final Map<String, Postman> postmen = new ConcurrentHashMap<>();

    @Inject
    SimulatorAdapter(Phones phones, @Nullable InstantSource clock) {
        this.phones = phones;
        this.clock = clock == null ? InstantSource.system() : clock;
        this.handset = new Handset(phones, this.clock);
    }

    @Override
    public String provider() {
        return SimulatedLines.PROVIDER;
    }

    @Override
    public List<Channel> configured(Settings settings) {
        return SimulatedLines.configured(settings);
    }

    @Override
    public Capabilities capabilities(ChannelType type) {
        return SimulatedLines.capabilities(type);
    }

    @Override
    public Reading read(RawRequest request, List<Channel> lines) {
        return Hook.read(request, lines, clock.instant());
    }

    @Override
    public SendResult send(OutboundMessage message, Channel channel) {
        return SimulatedLines.made(channel) ? handset.take(message, channel.type(), postmen.get(channel.id()))
                : new SendResult.Misconfigured("settings");
    }

    @Override
    public byte[] fetch(Attachment attachment, Channel channel, int limit) throws IOException {
        if (Photo.BYTES.length > limit) {
            throw new IOException("over the limit");
        }
        return Photo.BYTES.clone();
    }

    @Override
    public Probe probe(Channel channel) {
        if (!SimulatedLines.made(channel)) {
            return new Probe(false, "Simulatore: la linea non è configurata.");
        }
        Weather weather = phones.weather();
        return new Probe(weather == Weather.FINE, "Simulatore, linea " + channel.id() + ": " + weather.sentence());
    }

    /** What the person said shows on the phone it was said from, once it is stored. */
    @Override
    public void accepted(Reading.Understood reading, Channel channel) {
        Phone phone = phones.of(reading.inbound().urn());
        switch (reading.inbound()) {
            case InboundMessage said -> {
                phone.heard(said.at());
                phone.show(Bubble.said(said.externalId(), said.at(), said.text(), media(said)));
            }
            case Edited edited -> phone.correct(edited.externalId(), edited.text());
            case Blocked blocked -> phone.block(true);
            case Unblocked unblocked -> phone.block(false);
            default -> { }
        }
    }

    private static String media(InboundMessage said) {
        return said.contact() != null ? "contact" : said.attachments().isEmpty() ? null : "photo";
    }

    @Override
    public AutoCloseable open(Channel channel, Sink sink) {
        Postman postman = new Postman(channel.id(), sink, phones, clock);
        postmen.put(channel.id(), postman);
        return postman;
    }
}
