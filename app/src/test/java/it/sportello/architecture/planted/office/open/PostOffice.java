package it.sportello.architecture.planted.office.open;

import it.sportello.architecture.planted.bots.channels.post.PostAdapter;
import it.sportello.architecture.planted.talk.intake.Gossip;

/** Planted: a wing that names an adapter, and one that knows a wing above it. */
public class PostOffice {
    public PostAdapter adapter;
    public Gossip gossip;
}
