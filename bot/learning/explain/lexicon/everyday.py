"""Common English words that tell nothing of what an answer is about."""

from __future__ import annotations

from bot.learning.explain.lexicon.listed import word_set

EVERYDAY = word_set(
    """
    collect reach either evening phase tend anyway paper year show three four five ten pass
    least practice idea person people everybody somebody someone something anything everything thing
    week weekend yesterday today tomorrow morning night never always sometimes often rarely again
    today honestly personally frankly obviously surely clearly maybe perhaps remember believe guess
    suppose hope wish feel seem look sound thought video course lecture class exercise homework exam
    teacher friend colleague professor student slide book chapter article answer question reason
    point benefit advantage drawback problem example instance case way kind sort bunch pile couple
    loads plenty half quarter third double twice amount rest part side beginning middle end start
    finish stage round moment while awhile during within without across around along between among
    against toward towards until unless though although whereas however therefore thus hence instead
    besides moreover otherwise similar different same other another each every both neither nor
    certain sure true false right wrong good nice great fine awesome cool bad poor awful hard tough
    simple easy clear important main major minor whole entire complete real actual possible likely
    able ready free busy happy sad old young early late soon quick slow fast long short high low big
    small huge tiny little much many more most less least few several enough almost nearly about
    exactly roughly totally completely absolutely barely hardly quite rather pretty very really
    just only even still already also too well done going doing being having getting making taking
    using trying want need must should would could might shall will wont cannot buy pay sell rent
    own share send receive wait watch read write speak talk listen hear call ask tell explain
    """
)
