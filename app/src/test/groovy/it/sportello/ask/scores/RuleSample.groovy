package it.sportello.ask.scores

import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.flow.FlowFile

/** A small questionnaire and rules that fit it, to be changed by a word. */
class RuleSample {

    static final String RULES = '''\
        spec: 1
        from: '2026-11-01'
        words: { missing: Domanda non posta., refused: Preferisce non rispondere., unforeseen: Risposta non prevista. }
        dimensions:
          mobilita:
            title: Mobilità
            bands:
              - { from: '0', to: '1', name: bassa, title: Da sostenere }
              - { from: '2', to: '6', name: buona, title: Buona }
            questions:
              patente:
                options:
                  yes: { points: '2', why: Ha la patente. }
                  no: { points: '0', why: Non ha la patente., change: Con la patente avrebbe 2 punti. }
              chilometri:
                ranges:
                  - { from: '0', to: '10', points: '0', why: Cerca vicino a casa., change: Oltre i 10 km avrebbe punti. }
                  - { from: '11', to: '50', points: '1', why: Può spostarsi un po'., change: Oltre i 50 km avrebbe 2 punti. }
                  - { from: '51', to: '200', points: '2', why: Può andare lontano. }
              mezzi:
                several:
                  auto: { points: '2', why: Ha un'auto. }
                  treno: { points: '1', why: Può prendere il treno. }
                  bici: { points: '1', why: Ha una bici. }
                most: '2'
                beyond: Più di 2 punti per i mezzi non si contano.
          lingue:
            title: Lingue
            bands:
              - { from: '-1', to: '-1', name: nessuna, title: Nessuna lingua }
              - { from: '0', to: '0', name: italiano, title: Italiano }
              - { from: '1', to: '1', name: due, title: Due lingue }
            questions:
              lingua:
                options:
                  nessuna: { points: '-1', why: Non parla italiano., change: Un corso di italiano. }
                  italiano: { points: '0', why: Parla italiano., change: Un'altra lingua. }
                  inglese: { points: '1', why: Parla anche inglese. }
        total:
          title: Insieme
          bands:
            - { from: '-1', to: '3', name: poco, title: Poco }
            - { from: '4', to: '7', name: molto, title: Molto }
        '''.stripIndent()

    private static final String FLOW = '''\
        spec: 1
        language: it
        expires: 3d
        starts: { keyword: prova }
        nodes:
          patente: { ask: yes-no, keep: patente, next: chilometri }
          chilometri: { ask: number, keep: chilometri, min: '0', max: '200', next: mezzi }
          mezzi: { ask: choice, keep: mezzi, options: [auto, treno, bici], next: lingua }
          lingua: { ask: choice, keep: lingua, options: [nessuna, italiano, inglese], next: fine }
          fine: { end: completed }
        '''.stripIndent()

    static Flow flow(Map<String, String> changes = [:]) {
        FlowFile.read('prova', ['flow.yml': changed(FLOW, changes), 'text.it.yml': 'fine: { say: Fine. }'.getBytes('UTF-8')])
    }

    static byte[] rules(Map<String, String> changes = [:]) {
        changed(RULES, changes)
    }

    private static byte[] changed(String text, Map<String, String> changes) {
        changes.each { was, is ->
            assert text.contains(was)
            text = text.replace(was, is)
        }
        text.getBytes('UTF-8')
    }
}
