package it.sportello.architecture.planted.bots.channels.post;

/** Planted: a channel's adapter, for somebody to name. */
public class PostAdapter {
}
