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
    reality fact thereby hereby therein forward backward ahead behind above below inside outside
    upstairs anymore nowadays recently currently previously formerly lately eventually suddenly
    immediately directly normally regularly frequently seldom occasionally typically practically
    theoretically basically essentially literally virtually especially particularly specifically
    hopefully unfortunately luckily fortunately apparently evidently seemingly presumably supposedly
    man woman boy girl child kid baby family house home school job office city country world life
    money price euro dollar pound hour summer winter spring autumn january june july august friday
    monday sunday saturday birthday holiday lunch dinner breakfast coffee tea water food
    happen occur appear arrive leave return bring carry drop fall grow rise raise drive walk run
    jump sit stand lie sleep eat drink cook play win lose beat fight break fix repair clean wash
    spend waste pay earn gain miss catch throw pull push lift hold press touch reach turn open
    close shut enter exit follow lead guide allow permit let cause force require demand offer
    provide supply deliver produce create invent discover realise realize notice recognise
    recognize understand mean matter depend rely count consider decide choose select prefer like
    love hate enjoy dislike care worry fear expect imagine wonder doubt agree disagree accept
    refuse deny admit confirm prove show demonstrate describe mention state claim argue discuss
    compare contrast combine join connect separate split divide include exclude contain consist
    remove delete add insert replace swap exchange switch convert transform turn become remain
    number figure value level degree size length width height weight speed pace rate ratio percent
    percentage share portion fraction majority minority difference distance direction position
    place location spot area region space room corner edge top bottom centre center front back
    word sentence text letter page line list row column table picture photo name title label
    reach achieve attain succeed fail manage attempt practise tendency effect effort impact
    influence result outcome consequence goal aim purpose intention plan method approach technique
    strategy procedure process recipe trick tip advice rule law principle theory logic sense
    meaning definition explanation description hint clue evidence proof claim gold nutshell short
    simply put basis terms respect regard concern hand hands foot head heart eye ear face body
    ones itself themselves myself yourself ourselves whoever whatever whichever wherever whenever
    lol haha idk imo tbh btw afaik etc okay yeah yep nope hmm
    own share send receive wait watch read write speak talk listen hear call ask tell explain
    """
)
