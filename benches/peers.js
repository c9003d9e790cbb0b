// Owns the contestants: each is a function from a text to what it found, with the same work in every one: find and hand over.
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import * as chrono from 'chrono-node';

const wink = winkNLP(model);

export const peers = {
  'compromise: people, places, organizations': (text) => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
  },
  'wink-nlp: tokens, sentences, entities (no names)': (text) => {
    const doc = wink.readDoc(text);
    return [doc.tokens().out(), doc.sentences().out(), doc.entities().out()];
  },
  'chrono-node: dates': (text) => chrono.parse(text, new Date('2024-05-14T12:00:00Z')),
};
