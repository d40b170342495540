package it.sportello.talk.flows

class HeldRevisionsSpec extends FlowRevisionsContract {

    @Override
    FlowRevisions revisions() { new HeldRevisions() }
}
